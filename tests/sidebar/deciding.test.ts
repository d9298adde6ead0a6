/** What is said about an address is done once, said, and can be taken back. */
import type { ChangeSender, SavePartner } from "../../src/contract";
import { decide, giveContact } from "../../src/sidebar/changes";
import { newPartner } from "../../src/sidebar/partnerForm";
import { decision, domainOf } from "../../src/sidebar/queue";
import { showAdded, undo } from "../../src/sidebar/saving";
import { back, visit, visitPartners } from "../../src/sidebar/visits";
import { aSender, aStanding, elm, someEmails } from "./mailbox";
import { atSender, screenOf, way } from "./mailOffice";
import { aHome, aLine, later, Refused, settle } from "./office";

const sender = aSender();
const anEnquiry = decision("PE-0001", sender, { decision: "Enquiry" });
const gwilym = {
	ref: "C-0009",
	name: "Gwilym Hathersage",
	job: "",
	emails: [sender.address],
	phone: "",
	main: false,
};
const filed = () => aStanding({ notice: "7 emails were filed." });

test("a decision leads back to the queue as it is now, with its Undo", async () => {
	const decided = aSender({ decision: "Enquiry" });
	let senders = [sender];
	const { panel, asked } = await atSender({
		openEmails: () => someEmails({ senders }),
		changeSender: () => {
			senders = [decided];
			return { notice: "It is an enquiry now.", undo: anEnquiry };
		},
	});
	await decide(panel, anEnquiry, false);
	expect(asked).toEqual(["changeSender", "openEmails"]);
	expect(way(panel)).toEqual(["home", "emails"]);
	expect(panel.state.emails?.senders).toEqual([decided]);
	expect(panel.state.done).toEqual({
		notice: "It is an enquiry now.",
		undo: anEnquiry,
	});
});

test("Undo sends what the server gave, in the name of whoever is here now", async () => {
	const requests: ChangeSender[] = [];
	const { panel, asked } = await atSender({
		changeSender: (request: ChangeSender) => {
			requests.push(request);
			return { notice: "It was changed.", undo: anEnquiry };
		},
	});
	back(panel);
	const request = { ...anEnquiry.request, as: "PE-0099" };
	panel.set({
		done: { notice: "Done.", undo: { ...anEnquiry, request } as never },
	});
	await undo(panel);
	expect(requests).toEqual([anEnquiry.request]);
	expect(asked).toEqual(["changeSender", "openEmails"]);
	expect(panel.state.done).toEqual({
		notice: "Taken back. It is as it was before.",
		undo: anEnquiry,
	});
});

test("an Undo that is refused is said, and can be tried again", async () => {
	const { panel } = await atSender({
		changeSender: () => new Refused("Somebody decided since."),
	});
	panel.set({ done: { notice: "Done.", undo: anEnquiry } });
	await undo(panel);
	expect(panel.state.trouble?.message).toBe("Somebody decided since.");
	expect(panel.state.done?.notice).toBe("Done.");
});

test("a refusal leaves the person where they are", async () => {
	const { panel, asked } = await atSender({
		changeSender: () => new Refused("Somebody decided already."),
	});
	const refusal = await decide(panel, anEnquiry, false);
	expect(refusal?.message).toBe("Somebody decided already.");
	expect(way(panel)).toEqual(["home", "emails", "sender"]);
	expect(panel.state.done).toBeNull();
	expect(asked).toEqual(["changeSender"]);
});

test("whoever went elsewhere meanwhile stays there", async () => {
	const deciding = later<unknown>();
	const { panel } = await atSender({
		changeSender: () => deciding.value,
		listPartners: () => [aLine()],
	});
	const decided = decide(panel, anEnquiry, false);
	visitPartners(panel);
	await settle();
	deciding.answer({ notice: "It is an enquiry now.", undo: null });
	await decided;
	expect(way(panel)).toEqual(["home", "partners"]);
	expect(panel.state.done?.notice).toBe("It is an enquiry now.");
});

test("a domain that was registered has its past emails filed at once", async () => {
	const { panel, asked } = await atSender({
		changeDomain: () => ({ notice: "It was registered.", undo: null }),
		workOnEmails: filed,
	});
	await decide(panel, domainOf("PE-0001", sender, elm), true);
	await settle();
	expect(asked).toEqual(["changeDomain", "openEmails", "workOnEmails"]);
	expect(panel.state.status).toBe("7 emails were filed.");
});

test("a contact is added with the very address, and its past emails are filed", async () => {
	const requests: unknown[] = [];
	const { panel, asked } = await atSender({
		saveContact: (request) => {
			requests.push(request);
			return gwilym;
		},
		workOnEmails: filed,
	});
	visit(panel, { at: "give", sender, way: "contact", partner: null });
	panel.unsaved = true;
	const values = { name: gwilym.name };
	await giveContact(panel, sender, { partner: elm, values });
	await settle();
	expect(requests).toEqual([
		{
			as: "PE-0001",
			partner: "P-0002",
			values: { name: gwilym.name, emails: [sender.address] },
		},
	]);
	expect(asked).toEqual(["saveContact", "openEmails", "workOnEmails"]);
	expect(way(panel)).toEqual(["home", "emails"]);
	expect(panel.unsaved).toBe(false);
	expect(panel.state.done).toEqual({
		notice: "Gwilym Hathersage is a contact of Elm Court now.",
		undo: null,
	});
});

test("a contact that the server does not take keeps the form and its entries", async () => {
	const fault = { field: "contact.name", sentence: "Name is empty." };
	const { panel, asked } = await atSender({
		saveContact: () => new Refused("Nothing was saved.", [fault]),
	});
	visit(panel, { at: "give", sender, way: "contact", partner: null });
	panel.unsaved = true;
	const refusal = await giveContact(panel, sender, {
		partner: elm,
		values: {},
	});
	expect(refusal?.fields).toEqual([fault]);
	expect(screenOf(panel)?.at).toBe("give");
	expect(panel.unsaved).toBe(true);
	expect(asked).toEqual(["saveContact"]);
});

test("a partner that was added for an address goes on to its contact", async () => {
	const { panel, asked } = await atSender();
	visit(panel, { at: "edit", view: null, sender });
	panel.unsaved = true;
	const place = { ref: "P-0009", row: 9 };
	const saved = {
		kind: "saved" as const,
		place,
		notice: "Larkspur was added.",
		undo: null as SavePartner | null,
	};
	await showAdded(panel, saved, { sender, name: "Larkspur" });
	expect(screenOf(panel)).toEqual({
		at: "give",
		sender,
		way: "contact",
		partner: { ...place, name: "Larkspur" },
	});
	// Back leads to the address, past the form.
	expect(way(panel)).toEqual(["home", "emails", "sender", "give"]);
	expect(panel.unsaved).toBe(false);
	expect(asked).toEqual([]);
});

test("the form of a partner for an address says that it came by email, and its own domain", () => {
	const opened = newPartner("2026-11-22", sender);
	expect(opened["details.source"]).toBe("Email");
	expect(opened["partner.domains"]).toEqual(["elmcourt.example"]);
	const shared = aSender({ sharedDomain: "Used by many." });
	expect(newPartner("2026-11-22", shared)["partner.domains"]).toBeUndefined();
	expect(newPartner("2026-11-22", null)["details.source"]).toBeUndefined();
});

test("Back to an address shows it as it is now, and the partner that was added", async () => {
	const larkspur = { ref: "P-0009", row: 9, name: "Larkspur" };
	const seen = aSender({ emails: 8 });
	const { panel } = await atSender({ openHome: () => aHome() });
	visit(panel, { at: "give", sender, way: "contact", partner: larkspur });
	panel.changes += 1;
	const { call } = panel;
	const now = someEmails({ senders: [seen], partners: [elm, larkspur] });
	Object.assign(panel, { call: async () => ({ ok: true, value: now }) });
	back(panel);
	await settle();
	Object.assign(panel, { call });
	expect(screenOf(panel)).toEqual({ at: "sender", sender: seen });
	expect(panel.state.emails?.partners).toContainEqual(larkspur);
});
