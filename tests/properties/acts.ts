/** What people and the clock do with the add-on in the properties, and a small office. */
import fc from "fast-check";
import { readHeaders } from "../../local/mail/headers";
import { deliver } from "../../local/mailbox";
import { anOffice, charity, resultOf, type TestOffice } from "../anOffice";
import { addOwnColumn, chosen, doByHand, founders, ownHeading } from "./hands";

export type Act =
	| { does: "save"; partner: number; text: string }
	| { does: "add"; number: number }
	| { does: "contact"; partner: number; number: number }
	| { does: "mail"; partner: number; number: number }
	| { does: "draft"; partner: number }
	| { does: "daily" }
	| { does: "set up" };

const partner = fc.nat({ max: 7 });
const number = fc.nat({ max: 999_999 });
const alone = <D extends string>(does: D) =>
	fc.record({ does: fc.constant(does) });

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.record({
			does: fc.constant("save" as const),
			partner,
			text: fc.constantFrom("saved", "=1+1", "two\nlines", ""),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({ does: fc.constant("add" as const), number }),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			does: fc.constant("contact" as const),
			partner,
			number,
		}),
	},
	{
		weight: 9,
		arbitrary: fc.record({
			does: fc.constant("mail" as const),
			partner,
			number,
		}),
	},
	{
		// It takes ten times as long as the others.
		weight: 1,
		arbitrary: fc.record({ does: fc.constant("draft" as const), partner }),
	},
	{ weight: 9, arbitrary: alone("daily") },
	{ weight: 4, arbitrary: alone("set up") },
);

const letterFrom = (ref: string, number: number) =>
	[
		"Received: by mx.google.com; Sun, 22 Nov 2026 08:00:00 +0000",
		`X-GM-MSGID: ${1_000_000 + number}`,
		`Authentication-Results: mx.google.com; dmarc=pass header.from=${ref.toLowerCase()}.example`,
		`From: Sam <sam@${ref.toLowerCase()}.example>`,
		`To: ${charity}`,
		`Subject: Letter ${number}`,
		`Message-ID: <letter-${number}@mail.example>`,
		"",
		"Hello",
	].join("\r\n");

function post(office: TestOffice, ref: string, number: number): void {
	const raw = new TextEncoder().encode(letterFrom(ref, number));
	deliver(office.google.workspace, { raw, headers: readHeaders(raw) });
}

const nameOf = (ref: string) =>
	`${"HCAFBGDE"[Number(ref.slice(-1)) - 1]} ${ref}`;

/** Everything that has to happen before the add-on is asked. */
export function prepared(office: TestOffice, act: Act): () => unknown {
	switch (act.does) {
		case "save":
			return savingOf(office, chosen(founders, act.partner), act.text);
		case "add":
			return () => office.partner({ name: `New ${act.number}` });
		case "contact":
			return () =>
				office.ask("saveContact", {
					as: "PE-0001",
					partner: chosen(founders, act.partner),
					values: { name: `Vi ${act.number}`, phone: "0123" },
				});
		case "mail":
			post(office, chosen(founders, act.partner), act.number);
			return () => resultOf(office.google.run("logCorrespondence"));
		case "draft": {
			const place = { ref: chosen(founders, act.partner), row: 3 };
			const { request } = office.ask("checkDraft", place);
			const asked = { ...request, as: "PE-0001", place, dataShared: false };
			return () => office.ask("draftAgreement", asked);
		}
		case "daily":
			return () => resultOf(office.google.run("daily"));
		case "set up":
			return () => resultOf(office.google.run("setUp"));
	}
}

/** The form as it is opened, with three fields changed. */
function savingOf(office: TestOffice, ref: string, text: string) {
	const view = office.ask("showPartner", { ref, row: 4 });
	const opened = { partner: view.partner, details: view.details };
	const number = `${view.partner.number ?? ""}1`;
	return () => {
		const outcome = office.ask("savePartner", {
			as: "PE-0001",
			place: view.place,
			opened,
			values: {
				partner: { ...opened.partner, notes: text, number },
				details: { ...opened.details, services: `${text} ${number}` },
			},
			notTheSame: false,
		});
		if (outcome.kind !== "saved") throw new Error(outcome.kind);
		return outcome;
	};
}

let ready: TestOffice | undefined;

/** Eight partners with an own column, all of them to be renewed by the clock. */
export function aSmallOffice(): TestOffice {
	ready ??= furnished();
	const { google } = ready;
	return Object.assign(anOffice(), { google: google.copy() });
}

function furnished(): TestOffice {
	const office = anOffice();
	office.person();
	for (const [at, ref] of founders.entries())
		office.partner(
			{
				name: nameOf(ref),
				stage: "Active",
				risk: "High",
				notes: `Notes of ${ref}`,
				domains: [`${ref.toLowerCase()}.example`],
			},
			{
				existing: true,
				activeFrom: `2026-0${at + 1}-15`,
				services: `Services of ${ref}`,
			},
		);
	addOwnColumn(office, "Website");
	for (const ref of founders)
		doByHand(office, {
			does: "type",
			ref,
			heading: ownHeading,
			text: `Own words about ${ref}`,
		});
	return office;
}
