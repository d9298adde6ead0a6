/** Makes the sample charity: the add-on is used as its people would use it. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Office, openOffice, type Ran } from "../office";
import { earlierLetters, sampleLetters } from "./letters";
import { type SamplePartner, samplePartners, samplePeople } from "./people";

/** The only account that the add-on works for. */
export const charityAccount = "mandalatrustcio@gmail.com";

const dayMs = 86_400_000;

interface Answered {
	ok: boolean;
	value: Readonly<Record<string, unknown>>;
	message?: string;
}

/** @throws Error when the add-on refuses: then the sample does not fit it */
function resultOf(ran: Ran): Readonly<Record<string, unknown>> {
	if (!ran.ok) throw new Error(ran.error.message);
	return ran.value as Readonly<Record<string, unknown>>;
}

function ask(office: Office, name: string, request: object) {
	const answer = resultOf(
		office.page("callServer", name, request),
	) as unknown as Answered;
	if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
	return answer.value;
}

const dayFrom = (today: Date, days: number) =>
	new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);

function addPeople(office: Office, today: Date): string {
	const refs = samplePeople.map(({ name, role, email }, at) =>
		ask(office, "savePerson", {
			as: at === 0 ? "" : "PE-0001",
			values: { name, role, email, from: dayFrom(today, -900) },
		}),
	);
	return String(refs[0]?.ref);
}

function addPartner(
	office: Office,
	partner: SamplePartner,
	lead: string,
	today: Date,
): string {
	const { name, type, domain, notes, live, ...benefits } = partner;
	const { services, benefitUs, benefitPartner, benefitPeople } = benefits;
	const older = live
		? {
				existing: true,
				activeFrom: dayFrom(today, -live.activeForDays),
			}
		: {};
	const outcome = ask(office, "savePartner", {
		as: lead,
		place: null,
		opened: { partner: {}, details: {} },
		values: {
			partner: {
				name,
				type,
				lead,
				notes,
				domains: [domain],
				...(live ? { stage: "Active", risk: live.risk } : {}),
			},
			details: {
				source: "Event",
				services,
				benefitUs,
				benefitPartner,
				benefitPeople,
				...older,
			},
		},
		notTheSame: false,
	});
	return (outcome.place as { ref: string }).ref;
}

/** Types a row into a tab, cell by cell, as a person would. */
function typeRow(
	office: Office,
	tab: string,
	row: number,
	cells: Readonly<Record<string, string>>,
) {
	const headings = office.headings(tab);
	for (const [heading, text] of Object.entries(cells))
		office.type(tab, row, headings.indexOf(heading), text);
}

function addAgreement(
	office: Office,
	{ agreement }: SamplePartner,
	ref: string,
	lead: string,
	today: Date,
) {
	if (!agreement) return;
	const row = office.rows("Agreements").length + 1;
	ask(office, "draftAgreement", {
		as: lead,
		place: { ref, row: 0 },
		kind: "MOU",
		title: agreement.title,
		startsOn: dayFrom(today, agreement.starts),
		endsOn: dayFrom(today, agreement.ends),
		noEndWhy: "",
		notice: 30,
		dataShared: false,
	});
	typeRow(office, "Agreements", row, {
		"Signed on": dayFrom(today, agreement.starts),
	});
}

async function fill(office: Office, today: Date) {
	await office.receive(...earlierLetters(charityAccount, today));
	resultOf(office.run("setUp"));
	const lead = addPeople(office, today);
	for (const partner of samplePartners) {
		const ref = addPartner(office, partner, lead, today);
		const { contact, domain } = partner;
		if (contact) {
			const row = office.rows("Contacts").length + 1;
			const first = contact.name.split(" ")[0]?.toLowerCase();
			typeRow(office, "Contacts", row, {
				Ref: `C-${String(row).padStart(4, "0")}`,
				Partner: ref,
				Name: contact.name,
				Job: contact.job,
				"Email(s)": `${first}@${domain}`,
				"Main contact": "Yes",
			});
		}
		addAgreement(office, partner, ref, lead, today);
	}
	await office.receive(...sampleLetters(charityAccount, today));
	resultOf(office.run("logCorrespondence"));
	resultOf(office.run("daily"));
}

/** Nine in the morning of the day, in London's winter time. */
const morningOf = (now: Date) =>
	new Date(`${now.toISOString().slice(0, 10)}T09:00:00Z`);

/**
 * Makes the sample in a folder, whole or not at all; one that is there is left
 * as it is.
 */
export async function makeSample(folder: string, now = new Date()) {
	if (existsSync(folder)) return;
	const beside = `${folder}.${process.pid}`;
	mkdirSync(dirname(folder), { recursive: true });
	rmSync(beside, { recursive: true, force: true });
	try {
		await makeIn(beside, morningOf(now));
		renameSync(beside, folder);
	} finally {
		// By now it has its own name, unless something went wrong.
		rmSync(beside, { recursive: true, force: true });
	}
}

async function makeIn(folder: string, today: Date) {
	const office = openOffice(folder, {
		account: charityAccount,
		now: new Date(today.getTime() - 10 * 60_000).toISOString(),
	});
	try {
		await fill(office, today);
	} finally {
		office.close();
	}
}
