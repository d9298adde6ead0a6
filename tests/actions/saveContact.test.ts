/** A contact added in the panel is known by address from then on. */
import { anOffice, resultOf } from "../anOffice";

function anOfficeWithOak() {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust" });
	return office;
}

const contact = (values: Record<string, string | readonly string[]>) => ({
	as: "PE-0001",
	partner: "P-0001",
	values,
});

test("their next letter is logged against them", async () => {
	const office = anOfficeWithOak();
	office.ask(
		"saveContact",
		contact({ name: "Vi Example", emails: ["vi@free.example"] }),
	);
	await office.google.receive("From: vi@free.example\nSubject: Hello\n\nText");
	resultOf(office.google.run("logCorrespondence"));
	expect(office.google.rows("Letters and emails")).toMatchObject([
		{ Partners: "P-0001", Contact: "C-0001", "Matched by": "Address" },
	]);
	expect(
		office.ask("showPartner", { ref: "P-0001", row: 0 }).contacts,
	).toMatchObject([{ ref: "C-0001", name: "Vi Example" }]);
});

test.each([
	[{ name: "" }, "Name is empty. Fill it in."],
	[{ name: "Vi", emails: ["vi"] }, /“vi” is not an email address/],
	[
		{ name: "Vi", emails: ["mandala.trust.cio@googlemail.com"] },
		/is our own address/,
	],
])("%j is refused by name, and nothing is saved", (values, sentence) => {
	const office = anOfficeWithOak();
	expect(() => office.ask("saveContact", contact(values))).toThrow(sentence);
	expect(office.google.rows("Contacts")).toEqual([]);
});

test("the same address twice is pointed out", () => {
	const office = anOfficeWithOak();
	const vi = contact({ name: "Vi Example", emails: ["vi@free.example"] });
	office.ask("saveContact", vi);
	expect(() => office.ask("saveContact", vi)).toThrow(
		/Vi Example \(C-0001\) already has vi@free\.example/,
	);
	expect(office.google.rows("Contacts")).toHaveLength(1);
});

test("a partner that is not there, and nobody declared, are refused", () => {
	const office = anOfficeWithOak();
	const vi = contact({ name: "Vi" });
	expect(() => office.ask("saveContact", { ...vi, partner: "P-0009" })).toThrow(
		/P-0009 is not in the tab Partners/,
	);
	expect(() => office.ask("saveContact", { ...vi, as: "" })).toThrow(
		/Choose who is using this first/,
	);
});
