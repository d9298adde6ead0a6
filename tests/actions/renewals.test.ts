/** What runs out unseen: a lead who has left, old checks, old declarations. */
import type { TestOffice } from "../anOffice";
import {
	aMailOffice,
	asha,
	elm,
	live,
	oak,
	setClock,
	typeUnder,
} from "./aMailbox";

const duty = (office: TestOffice, rule: string) =>
	office.ask("openHome", {}).duties.filter((one) => one.rule === rule);

test("R-3.1 a partner without a lead is due on the day the lead left", () => {
	const office = aMailOffice();
	live(office);
	expect(duty(office, "lead.missing")).toEqual([]);
	typeUnder(office, "People", asha, "To", "20/11/2026");
	expect(duty(office, "lead.missing")).toMatchObject([
		{
			record: oak.ref,
			about: "Oak Trust",
			what: "Name one of us as its lead: nobody looks after it",
			dueOn: "2026-11-20",
			whom: "",
			partner: oak.ref,
		},
	]);
});

test("R-3.1 without any lead it is due since the partner was found; not if it is not open", () => {
	const office = aMailOffice();
	live(office);
	typeUnder(office, "Partners", oak.ref, "Our lead", "");
	typeUnder(office, "Partners", elm.ref, "Our lead", "PE-0099");
	typeUnder(office, "Partner details", oak.ref, "Identified on", "29/02/2024");
	expect(duty(office, "lead.missing")).toMatchObject([
		{ record: oak.ref, dueOn: "2024-02-29" },
	]);
	typeUnder(office, "Partner details", oak.ref, "In scope", "No");
	expect(duty(office, "lead.missing")).toEqual([]);
});

const check = (office: TestOffice, values: Record<string, string>) =>
	office.ask("saveDueDiligence", {
		as: asha,
		partner: oak.ref,
		values: {
			decision: "Approved",
			decidedOn: "2025-01-10",
			validUntil: "2026-12-31",
			minute: "Board 2025-01",
			...values,
		},
	});

test("checks are due again on their last day, to the lead, until they were made again", () => {
	const office = aMailOffice();
	expect(duty(office, "dd.renew")).toEqual([]);
	check(office, {});
	expect(duty(office, "dd.renew")).toMatchObject([
		{
			record: oak.ref,
			what: "Check the partner again: its checks are valid until 31 December 2026",
			dueOn: "2026-12-31",
			whom: "Asha Example",
		},
	]);
	check(office, { decidedOn: "2026-11-20", validUntil: "2028-11-20" });
	expect(duty(office, "dd.renew")).toMatchObject([{ dueOn: "2028-11-20" }]);
	typeUnder(office, "Partners", oak.ref, "Stage", "Closed");
	expect(duty(office, "dd.renew")).toEqual([]);
});

test("checks that were declined are not due again", () => {
	const office = aMailOffice();
	check(office, {});
	check(office, { decision: "Declined", decidedOn: "2026-11-21" });
	expect(duty(office, "dd.renew")).toEqual([]);
});

test("R-5.2 whoever declared an interest, or none, declares again a year later", () => {
	const office = aMailOffice();
	const declare = (on: string) =>
		office.ask("saveInterest", { as: asha, values: { person: asha, on } });
	declare("2024-02-29");
	expect(duty(office, "interests.renew")).toMatchObject([
		{
			record: asha,
			what: "Declare your interests again, or that you have none",
			dueOn: "2025-02-28",
			whom: "Asha Example",
		},
	]);
	declare("2026-03-31");
	expect(duty(office, "interests.renew")).toMatchObject([
		{ dueOn: "2027-03-31" },
	]);
	typeUnder(office, "People", asha, "To", "22/11/2026");
	setClock(office, "2026-11-23T09:00:00Z");
	expect(duty(office, "interests.renew")).toEqual([]);
});
