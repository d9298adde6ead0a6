/** The queue of addresses: in which order, in which words, asking for what. */
import {
	decision,
	domainOf,
	emailsOf,
	hasOwnDomain,
	neverAgain,
	queueOf,
	spanOf,
} from "../../src/sidebar/queue";
import { aSender, elm } from "./mailbox";

test("what nobody has decided about waits; enquiries and what was left aside stand apart", () => {
	const [open, enquiry, aside] = [
		aSender({ ref: "U-0001" }),
		aSender({ ref: "U-0002", decision: "Enquiry" }),
		aSender({ ref: "U-0003", decision: "Left aside" }),
	];
	const senders = [aside, enquiry, open];
	expect(queueOf({ senders, more: 3 })).toEqual({
		waiting: [open],
		enquiries: [enquiry],
		leftAside: [aside],
		count: 1,
	});
});

test("a decision by a hand in the tab that we do not know still waits", () => {
	const odd = aSender({ decision: "Perhaps" });
	expect(queueOf({ senders: [odd], more: 0 }).waiting).toEqual([odd]);
});

test("what is not listed waits too, as long as all that is listed waits", () => {
	const view = { senders: [aSender()], more: 3 };
	expect(queueOf(view).count).toBe(4);
});

test.each([
	["2026-03-03", "2026-11-21", "3 March to 21 November 2026"],
	["2026-11-08", "2026-11-21", "8 to 21 November 2026"],
	["2025-11-08", "2026-11-21", "8 November 2025 to 21 November 2026"],
	["2024-12-31", "2026-11-21", "31 December 2024 to 21 November 2026"],
	["2026-11-21", "2026-11-21", "21 November 2026"],
	[null, "2026-11-21", "21 November 2026"],
	[null, null, ""],
] as const)("from %s to %s reads “%s”", (firstOn, lastOn, sentence) => {
	expect(spanOf({ firstOn, lastOn })).toBe(sentence);
});

test("how many emails, and since when", () => {
	expect(emailsOf(aSender({ emails: 1, firstOn: null, lastOn: null }))).toBe(
		"1 email",
	);
	expect(emailsOf(aSender({ emails: 1_240 }))).toBe(
		"1,240 emails, 3 March to 21 November 2026",
	);
});

test("a domain that others share, or none, cannot stand for a partner", () => {
	expect(hasOwnDomain(aSender())).toBe(true);
	expect(hasOwnDomain(aSender({ sharedDomain: "Used by many." }))).toBe(false);
	expect(hasOwnDomain(aSender({ domain: "" }))).toBe(false);
});

test("a decision carries what the address was opened with, and changes nothing else", () => {
	const sender = aSender({ decision: "Enquiry", fileUnder: "" });
	expect(decision("PE-0001", sender, { fileUnder: "P-0002" })).toEqual({
		name: "changeSender",
		request: {
			as: "PE-0001",
			place: { ref: "U-0001", row: 2 },
			opened: { decision: "Enquiry", fileUnder: "" },
			values: { decision: "Enquiry", fileUnder: "P-0002" },
		},
	});
});

test("never again, and a domain for a partner, are asked for by what they are about", () => {
	expect(neverAgain("PE-0001", aSender(), "elmcourt.example").request).toEqual({
		as: "PE-0001",
		what: "elmcourt.example",
		never: true,
		sender: { ref: "U-0001", row: 2 },
	});
	expect(domainOf("PE-0001", aSender(), elm).request).toEqual({
		as: "PE-0001",
		partner: { ref: "P-0002", row: 3 },
		domain: "elmcourt.example",
		registered: true,
	});
});
