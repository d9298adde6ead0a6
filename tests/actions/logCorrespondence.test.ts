/** The log of letters: by headers alone, once each, against the right partner. */

import { readMessages } from "../../local/mail/readMessages";
import { forgetHistory } from "../../local/mailbox";
import { ApiRefusal, fromApi } from "../../local/refusal";
import {
	aForm,
	anOffice,
	charity,
	resultOf,
	type TestOffice,
} from "../anOffice";
import { describeWithSharedData, sharedData } from "../sharedData";

const vouched = (domain: string) =>
	`mx.google.com; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domain}`;

interface Letter {
	from?: string;
	to?: string;
	subject?: string;
	results?: string;
	more?: string;
}

let count = 0;

const aLetter = ({
	from = "Sam <sam@oak.example>",
	to = charity,
	subject = "Hello",
	results = vouched("oak.example"),
	more = "",
}: Letter = {}) => {
	count += 1;
	return [
		...(results ? [`Authentication-Results: ${results}`] : []),
		`From: ${from}`,
		`To: ${to}`,
		`Subject: ${subject}`,
		`Message-ID: <letter-${count}@mail.example>`,
		...(more ? [more] : []),
		"",
		"SECRET WORDS of the body",
	].join("\n");
};

function anOfficeWithOak() {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust", domains: ["oak.example"] });
	return office;
}

const log = (office: TestOffice) =>
	resultOf(office.google.run("logCorrespondence")) as {
		notice: string;
		logged: number;
		unmatched: number;
		more: boolean;
	};

const letters = (office: TestOffice) =>
	office.google.rows("Letters and emails");

test("an email from a partner's domain is logged, and the second run logs nothing", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(
		aLetter({ subject: "=?utf-8?Q?Caf=C3=A9_visit?=" }),
	);
	expect(log(office).notice).toBe("1 email was logged.");
	expect(letters(office)).toMatchObject([
		{
			Ref: "E-0001",
			Date: "2026-11-22",
			Direction: "In",
			Partners: "P-0001",
			From: "sam@oak.example",
			Subject: "Café visit",
			"Matched by": "Domain",
			"Sender verified": "Yes",
			"Counts as contact": "Yes",
		},
	]);
	expect(office.row("Partners", "P-0001")["Last contact"]).toBe("2026-11-22");
	expect(log(office).notice).toBe("No new emails to log.");
	expect(letters(office)).toHaveLength(1);
});

test("not a word of a body is kept anywhere", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(aLetter());
	log(office);
	const kept = JSON.stringify(
		office.google.tabs().map((tab) => office.google.rows(tab)),
	);
	expect(kept).not.toContain("SECRET");
});

test("a contact's exact address comes first, Gmail's dots and plus aside", async () => {
	const office = anOfficeWithOak();
	office.partner({ name: "Elm Club" });
	const cells = ["C-0001", "P-0002", "Vi Example", "", "vi.elm@gmail.com"];
	cells.forEach((text, column) => {
		office.google.type("Contacts", 1, column, text);
	});
	await office.google.receive(
		aLetter({ from: "V.I.Elm+club@googlemail.com", results: "" }),
		aLetter({ from: "sam@oak.example", to: "vi.elm@gmail.com" }),
	);
	log(office);
	expect(
		letters(office).map((row) => [
			row.Partners,
			row.Contact,
			row["Matched by"],
		]),
	).toEqual([
		["P-0002", "C-0001", "Address"],
		["P-0001, P-0002", "", "Domain"],
	]);
});

test("an unknown sender waits by address, how often and when; never with a subject", async () => {
	const office = anOfficeWithOak();
	const stranger = { from: "stranger@badoak.example", subject: "Buy now" };
	await office.google.receive(aLetter(stranger), aLetter(stranger));
	expect(log(office)).toMatchObject({ logged: 0, unmatched: 2 });
	expect(letters(office)).toEqual([]);
	expect(office.google.rows("Unmatched")).toMatchObject([
		{
			Ref: "U-0001",
			Address: "stranger@badoak.example",
			Emails: 2,
			First: "2026-11-22",
			Last: "2026-11-22",
		},
	]);
	const kept = JSON.stringify(
		office.google.tabs().map((tab) => office.google.rows(tab)),
	);
	expect(kept).not.toContain("Buy now");
	expect(office.ask("openHome", {}).unmatched).toBe(1);
});

test("R-7.26 a.oak.example belongs to oak.example, badoak.example does not", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(
		aLetter({ from: "a@mail.oak.example" }),
		aLetter({ from: "b@badoak.example" }),
		aLetter({ from: '"sam@oak.example" <evil@elsewhere.example>' }),
	);
	log(office);
	expect(letters(office).map((row) => row.From)).toEqual([
		"a@mail.oak.example",
	]);
});

test("what we send is logged as going out, and is no contact", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(
		aLetter({ from: charity, to: "sam@oak.example", results: "" }),
	);
	log(office);
	expect(letters(office)).toMatchObject([
		{ Direction: "Out", "Counts as contact": "No" },
	]);
	expect(office.row("Partners", "P-0001")["Last contact"]).toBe("");
});

test.each([
	["no result", ""],
	["another server", "mx.evil.example; dmarc=pass header.from=oak.example"],
	["a failed check", "mx.google.com; dmarc=fail header.from=oak.example"],
	["another domain", vouched("evil.example")],
	[
		"a comment only",
		"mx.google.com; spf=none (dmarc=pass header.from=oak.example)",
	],
])(
	"R-7.25 a sender with %s is logged as not verified, and is no contact",
	async (_, results) => {
		const office = anOfficeWithOak();
		await office.google.receive(aLetter({ results }));
		log(office);
		expect(letters(office)).toMatchObject([
			{ "Sender verified": "No", "Counts as contact": "No" },
		]);
		expect(office.row("Partners", "P-0001")["Last contact"]).toBe("");
	},
);

test.each([
	"List-Id: <news.oak.example>",
	"Auto-Submitted: auto-replied",
	"Precedence: bulk",
])("R-7.23 automatic mail (%s) is left out", async (more) => {
	const office = anOfficeWithOak();
	await office.google.receive(aLetter({ more }));
	expect(log(office)).toMatchObject({ logged: 0, unmatched: 0 });
});

test("our own reminders are not letters", async () => {
	const office = anOfficeWithOak();
	expect(resultOf(office.google.run("daily"))).toMatchObject({ sent: 1 });
	expect(log(office)).toMatchObject({ logged: 0, unmatched: 0 });
});

test("the same message delivered twice is one row", async () => {
	const office = anOfficeWithOak();
	const letter = aLetter();
	await office.google.receive(letter, letter);
	log(office);
	await office.google.receive(letter);
	log(office);
	expect(letters(office)).toHaveLength(1);
});

test("an email that names several partners is one row with several references", async () => {
	const office = anOfficeWithOak();
	office.partner({ name: "Elm", domains: ["elm.example"] });
	await office.google.receive(
		aLetter({
			from: charity,
			to: "sam@oak.example, vi@elm.example",
			results: "",
		}),
	);
	log(office);
	expect(letters(office)).toMatchObject([{ Partners: "P-0001, P-0002" }]);
});

test.each([1, 2])(
	"a run that dies at its write %i loses and doubles nothing",
	async (dies) => {
		const office = anOfficeWithOak();
		await office.google.receive(
			...Array.from({ length: 300 }, () => aLetter()),
		);
		let writes = 0;
		office.google.interfere = (call, effect) => {
			if (call.method === "batchUpdate") writes += 1;
			if (writes >= dies) throw new Error("dead");
			return effect();
		};
		office.google.run("logCorrespondence");
		office.google.interfere = undefined;
		for (let run = 0; run < 5 && log(office).logged > 0; run += 1);
		const ids = letters(office).map((row) => row["Gmail id"]);
		expect(ids).toHaveLength(300);
		expect(new Set(ids).size).toBe(300);
	},
);

test("when Gmail has forgotten its history, nothing is lost or doubled", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(aLetter());
	log(office);
	await office.google.receive(
		aLetter(),
		aLetter({ from: charity, to: "sam@oak.example", results: "" }),
	);
	forgetHistory(office.google.workspace);
	expect(log(office)).toMatchObject({ logged: 2 });
	expect(letters(office)).toHaveLength(3);
	expect(log(office)).toMatchObject({ logged: 0 });
});

test("two runs at once after a forgotten history log each letter once", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(aLetter());
	log(office);
	await office.google.receive(...Array.from({ length: 260 }, () => aLetter()));
	forgetHistory(office.google.workspace);
	let between = false;
	office.google.interfere = (call, effect) => {
		const result = effect();
		if (call.method === "get" && !between) {
			between = true;
			office.google.interfere = undefined;
			log(office);
		}
		return result;
	};
	log(office);
	office.google.interfere = undefined;
	log(office);
	const ids = letters(office).map((row) => row["Gmail id"]);
	expect(ids).toHaveLength(261);
	expect(new Set(ids).size).toBe(261);
});

test("when Gmail asks for a rest, what was fetched is logged and the rest later", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(...Array.from({ length: 60 }, () => aLetter()));
	let fetched = 0;
	office.google.interfere = (call, effect) => {
		if (call.method === "get" && ++fetched > 40)
			throw fromApi(
				"gmail.users.messages.get",
				new ApiRefusal(403, "rateLimitExceeded", "Quota exceeded"),
			);
		return effect();
	};
	expect(log(office)).toMatchObject({ logged: 40, more: true });
	office.google.interfere = undefined;
	expect(log(office)).toMatchObject({ logged: 20, more: false });
	expect(letters(office)).toHaveLength(60);
});

test("a letter that only pretends to be ours is not verified", async () => {
	const office = anOfficeWithOak();
	await office.google.receive(
		aLetter({
			from: "asha@home.example",
			to: `sam@oak.example, ${charity}`,
			results: "mx.google.com; dmarc=fail header.from=home.example",
		}),
	);
	log(office);
	expect(letters(office)).toMatchObject([{ "Sender verified": "No" }]);
});

test("a shared domain that somebody typed into the sheet matches nobody", async () => {
	const office = anOfficeWithOak();
	const column = office.google.headings("Partners").indexOf("Email domains");
	office.google.type("Partners", 1, column, "gmail.com");
	await office.google.receive(aLetter({ from: "stranger@gmail.com" }));
	expect(log(office)).toMatchObject({ logged: 0, unmatched: 1 });
});

test("a copied row in Partners does not stop the log", async () => {
	const office = anOfficeWithOak();
	const [row] = office.google.rows("Partners");
	Object.values(row ?? {}).forEach((value, column) => {
		if (value !== "") office.google.type("Partners", 2, column, String(value));
	});
	await office.google.receive(aLetter());
	expect(log(office)).toMatchObject({ logged: 1 });
	expect(resultOf(office.google.run("daily"))).toMatchObject({ sent: 1 });
	expect(office.ask("openHome", {}).troubles.join()).toMatch(
		/P-0001 stands in row 3 and in an earlier one/,
	);
});

describeWithSharedData("the open corpora", () => {
	test("go in, odd as they are; known senders are logged, and once", async () => {
		const office = anOfficeWithOak();
		office.ask("savePartner", {
			as: "PE-0001",
			place: null,
			...aForm(
				{
					name: "Example",
					type: "Other",
					lead: "PE-0001",
					domains: ["example.com"],
				},
				{ source: "Email" },
			),
			notTheSame: false,
		});
		await office.google.receive(readMessages(sharedData("email") as string));
		const first = log(office);
		expect(first.logged).toBeGreaterThan(0);
		expect(first.unmatched).toBeGreaterThan(0);
		expect(log(office)).toMatchObject({ logged: 0 });
		for (const row of letters(office))
			expect(`${row.From} ${row.To}`).toMatch(/@([a-z0-9-]+\.)*example\.com/);
	});
});
