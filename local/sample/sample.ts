/** Makes the sample charity: the add-on is used as its people would use it. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Office, openOffice } from "../office";
import { addAgreement } from "./agreements";
import { ask, dayFrom, resultOf, typeRow } from "./ask";
import { earlierLetters, sampleLetters } from "./letters";
import { type SamplePartner, samplePartners, samplePeople } from "./people";

/** The only account that the add-on works for. */
export const charityAccount = "mandalatrustcio@gmail.com";

/** @returns the trustees, who sign for the charity */
function addPeople(office: Office, today: Date): readonly [string, string] {
	const trustees: string[] = [];
	for (const [at, { name, role, email, isTrustee }] of samplePeople.entries()) {
		const may = isTrustee ? { approves: true, signs: true } : {};
		const { ref } = ask(office, "savePerson", {
			as: at === 0 ? "" : "PE-0001",
			values: { name, role, email, from: dayFrom(today, -900), ...may },
		});
		if (isTrustee) trustees.push(String(ref));
	}
	const [first = "", second = ""] = trustees;
	return [first, second];
}

function addPartner(
	office: Office,
	partner: SamplePartner,
	lead: string,
	today: Date,
): string {
	const { name, type, domain, notes, live, ...benefits } = partner;
	const { address, services, benefitUs } = benefits;
	const { benefitPartner, benefitPeople } = benefits;
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
				address,
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

function addContact(
	office: Office,
	{ contact, domain }: SamplePartner,
	partner: string,
): string {
	if (!contact) return "";
	const row = office.rows("Contacts").length + 1;
	const ref = `C-${String(row).padStart(4, "0")}`;
	const first = contact.name.split(" ")[0]?.toLowerCase();
	typeRow(office, "Contacts", row, {
		Ref: ref,
		Partner: partner,
		Name: contact.name,
		Job: contact.job,
		"Email(s)": `${first}@${domain}`,
		"Main contact": "Yes",
	});
	return ref;
}

async function fill(office: Office, today: Date) {
	await office.receive(...earlierLetters(charityAccount, today));
	resultOf(office.run("setUp"));
	const trustees = addPeople(office, today);
	for (const one of samplePartners) {
		const partner = addPartner(office, one, trustees[0], today);
		const contact = addContact(office, one, partner);
		const at = { office, today, trustees, partner, contact };
		if (one.agreement) addAgreement(at, one.agreement);
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
