/** Nobody's letter is filed under the wrong partner, whatever the sender tries. */
import fc from "fast-check";
import { addressesIn } from "../../src/correspondence/addresses";
import { indexOf, match } from "../../src/correspondence/matching";
import { message } from "../correspondence/messages";
import { tried } from "./cases";

/** Domains that partners may stand for. */
const own = `oak.example north.oak.example badoak.example elm.example
	oak.example.elm.example gmail.oak.example oak-trust.org.uk oak.github.io
	post.north.sch.uk xn--bcher-kva.example`.split(/\s+/);
/** Domains that people may enter, and that stand for nobody. */
const everybodys = `gmail.com googlemail.com hotmail.co.uk nhs.net trust.nhs.net
	btinternet.com co.uk org.uk sch.uk north.sch.uk github.io com example
	hub.example north.hub.example`.split(/\s+/);
const charityShares = ["hub.example"];

/** A mailbox as it really is; how it is written is another matter. */
interface Mailbox {
	local: string;
	labels: readonly string[];
}

interface Contact {
	ref: string;
	partner: string;
	mailboxes: readonly Mailbox[];
}

interface Office {
	partners: readonly { ref: string; domains: readonly string[] }[];
	contacts: readonly Contact[];
}

interface Sender {
	mailbox: Mailbox;
	/** The From header. */
	header: string;
}

const locals = ["jo", "jo.oak", "j.o", "info", "jo+news", "joseph", "o'neill"];
const mailbox = (domains: readonly string[]): fc.Arbitrary<Mailbox> =>
	fc
		.tuple(fc.constantFrom(...locals), fc.constantFrom(...domains))
		.map(([local, domain]) => ({ local, labels: domain.split(".") }));
const anywhere = mailbox([...own, ...everybodys, "away.example"]);

const refs = ["P-0001", "P-0002", "P-0003", "P-0004"];
const office: fc.Arbitrary<Office> = fc.record({
	partners: fc
		.array(fc.subarray([...own, ...everybodys], { maxLength: 5 }), {
			minLength: 4,
			maxLength: 4,
		})
		.map((lists) =>
			lists.map((domains, at) => ({ ref: refs[at] ?? "", domains })),
		),
	contacts: fc
		.array(
			fc.tuple(
				fc.constantFrom(...refs),
				fc.array(anywhere, { minLength: 1, maxLength: 3 }),
			),
			{ maxLength: 6 },
		)
		.map((people) =>
			people.map(([partner, mailboxes], at) => ({
				ref: `C-000${at + 1}`,
				partner,
				mailboxes,
			})),
		),
});

const plain = ({ local, labels }: Mailbox) => `${local}@${labels.join(".")}`;

const asItIs = (mailbox: Mailbox): Mailbox => mailbox;

/** Each makes another mailbox, often somebody else's. */
const tricks: readonly ((from: Mailbox) => Mailbox)[] = [
	({ local, labels }) => ({ local, labels: ["mail", ...labels] }),
	({ local, labels }) => ({ local, labels: ["gmail", "com", ...labels] }),
	({ local, labels }) => ({ local, labels: [...labels, "evil", "example"] }),
	({ local, labels: [first = "", ...rest] }) => ({
		local,
		labels: [`bad${first}`, ...rest],
	}),
	({ local, labels: [first = "", ...rest] }) => ({
		local,
		labels: [`${first}-trust`, ...rest],
	}),
	({ local, labels: [first = "", ...rest] }) => ({
		local,
		labels: [first.replace(/[ae]/, "\u0430"), ...rest],
	}),
	({ local, labels: [first = "", ...rest] }) => ({
		local,
		labels: [first.replace("k", "\u212a"), ...rest],
	}),
	({ local, labels }) => ({ local, labels: labels.slice(1) }),
	({ local, labels }) => ({ local, labels: [labels.join("-"), "example"] }),
	({ local, labels }) => ({ local: `${local}+oak`, labels }),
	({ local, labels }) => ({ local: local.split("").join("."), labels }),
	({ local, labels }) => ({ local: `${local}.oak.example`, labels }),
];

/** Ways to write one and the same mailbox. */
const writings: readonly ((address: string) => string)[] = [
	(address) => address,
	(address) => address.toUpperCase().replace(/\u0410/g, "\u0430"),
	(address) => `${address}.`,
	(address) => address.replace("xn--bcher-kva", "b\u00fccher"),
	(address) => address.replace("xn--bcher-kva", "BU\u0308CHER"),
];

/** What stands round an address, often somebody else's. */
const dressings: readonly ((address: string, other: string) => string)[] = [
	(address) => address,
	(address) => `<${address}>`,
	(address, other) => `"${other}" <${address}>`,
	(address, other) => `"Jo, <${other}>, " <${address}>`,
	(address, other) => `${address} (${other})`,
	(address, other) => `${other} <${address}>`,
	(address) => `=?utf-8?Q?jo=40oak.example?=\r\n <${address}>`,
	(address) => `Oak:${address};`,
];

/** People that the register knows are imitated more often than strangers. */
const senderTo = ({ contacts }: Office): fc.Arbitrary<Sender> => {
	const known = contacts.flatMap(({ mailboxes }) => mailboxes);
	const real = known.length
		? fc.oneof(fc.constantFrom(...known), anywhere)
		: anywhere;
	return fc
		.tuple(
			real,
			fc.oneof(fc.constant(asItIs), fc.constantFrom(...tricks)),
			fc.constantFrom(...writings),
			fc.constantFrom(...dressings),
			fc.oneof(real, anywhere).map(plain),
		)
		.map(([target, trick, written, dressed, other]) => {
			const made = trick(target);
			return { mailbox: made, header: dressed(written(plain(made)), other) };
		})
		.filter(({ mailbox: { labels } }) => labels.length > 1);
};

/** The one place that knows how the register is asked. */
function filing({ partners, contacts }: Office) {
	const index = indexOf(
		contacts.map(({ mailboxes, ...contact }) => ({
			...contact,
			emails: mailboxes.map(plain),
		})),
		partners,
		charityShares,
	);
	return ({ header }: Sender): readonly string[] => {
		const outsiders = addressesIn(message(`From: ${header}`), "From");
		const clues = { named: [], thread: [], outsiders, copied: [] };
		const found = match(clues, index);
		return "partners" in found ? found.partners : [];
	};
}

/** Gmail's own rule, by hand: what reaches the same person. */
function inbox({ local, labels }: Mailbox): string {
	const at = labels.join(".");
	if (at !== "gmail.com" && at !== "googlemail.com")
		return `${local.toLowerCase()} at ${at}`;
	let letters = "";
	for (const letter of local.toLowerCase()) {
		if (letter === "+") break;
		if (letter !== ".") letters += letter;
	}
	return `${letters} at Gmail`;
}

const endsWith = (labels: readonly string[], domain: string): boolean => {
	const ending = domain.split(".");
	const from = labels.length - ending.length;
	return from >= 0 && ending.every((label, at) => labels[from + at] === label);
};

/** Whose it is, found the slow way; nobody's if it could be two partners'. */
function owners(sender: Mailbox, { partners, contacts }: Office): string[] {
	const people = new Set<string>();
	for (const { partner, mailboxes } of contacts)
		for (const one of mailboxes)
			if (inbox(one) === inbox(sender)) people.add(partner);
	if (people.size > 0) return people.size === 1 ? [...people] : [];
	const longestFirst = [...own].sort((a, b) => b.length - a.length);
	for (const domain of longestFirst) {
		if (!endsWith(sender.labels, domain)) continue;
		const holders = partners.filter(({ domains }) => domains.includes(domain));
		if (holders.length > 1) return [];
		if (holders[0]) return [holders[0].ref];
	}
	return [];
}

const scene = office.chain((one) =>
	fc.tuple(
		fc.constant(one),
		fc.array(senderTo(one), { minLength: 25, maxLength: 25 }),
	),
);

test("R-7.26 ten thousand senders, and each is filed where it belongs", () => {
	const counts = { filed: 0, nobody: 0 };
	fc.assert(
		fc.property(scene, ([one, senders]) => {
			const filedUnder = filing(one);
			const filed = senders.map((sender) => [
				sender.header,
				filedUnder(sender),
			]);
			const right = senders.map(({ header, mailbox }) => [
				header,
				owners(mailbox, one),
			]);
			for (const [, refs] of right) counts[refs?.length ? "filed" : "nobody"]++;
			expect(filed).toEqual(right);
		}),
		tried(400),
	);
	// Both happen often enough for either mistake to show.
	expect(counts.filed + counts.nobody).toBe(10_000);
	expect(Math.min(counts.filed, counts.nobody)).toBeGreaterThan(2_000);
});
