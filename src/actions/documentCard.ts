/** What the card beside a document says: which agreement or template it is, and what is next. */

import { londonDay } from "../google/clock";
import { idInLink } from "../google/documents";
import { read } from "../google/read";
import { registerUrl } from "../google/ui";
import { standingOf } from "../policy/agreements/agreement";
import { moveNamed, movesFrom } from "../policy/agreements/moves";
import { draftGaps } from "../policy/agreements/placeholders";
import { agreements } from "../policy/agreements/tables";
import { isCurrent } from "../policy/scope/partners";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { pick, type Register } from "../register/register";
import { openAgreement } from "./openAgreement";
import { type Choice, cardFacts, nameIn } from "./partnerCard";
import { templatesListed } from "./templateList";
import { isDrafted, templateKinds, templates } from "./templates";

const links = pick(agreements, "document", "signedCopy", "easyRead");

/** An agreement as the card beside its document tells of it. */
export interface AgreementCard {
	ref: string;
	title: string;
	partner: string;
	standing: string;
	/** "The document", "The signed copy", "The Easy Read summary" */
	what: string;
	/** What is still open, the first few, and how many there are. */
	gaps: readonly string[];
	gapCount: number;
	/** What may be done next, in the panel. */
	next: string;
}

/** What a draft from the card is asked with. */
export interface DraftChoices {
	people: readonly Choice[];
	partners: readonly Choice[];
	partnerCount: number;
	kinds: readonly Choice[];
	templates: readonly Choice[];
}

export interface DocumentCard {
	/** The document that is open, if the add-on may see it. */
	id: string;
	title: string;
	agreement: AgreementCard | null;
	/** It is one of the templates. */
	template: { name: string; kind: string; usual: boolean } | null;
	draft: DraftChoices | null;
	templateKinds: readonly Choice[];
	register: string;
}

const mostChoices = 90;
const mostGaps = 4;

const columns = {
	document: "The document",
	signedCopy: "The signed copy",
	easyRead: "The Easy Read summary",
} as const;

function ownerOf(register: Register, id: string) {
	for (const row of register.rows(links))
		for (const [key, what] of Object.entries(columns))
			if (idInLink(row[key as keyof typeof columns]) === id)
				return { ref: row.ref, what };
	return undefined;
}

function agreementCard(
	register: Register,
	{ ref, what }: { ref: string; what: string },
): AgreementCard {
	const row = register.rowOf(agreements, ref) ?? 0;
	const { facts } = openAgreement({ ref, row });
	const { agreement, own, partner, today } = facts;
	const gaps = draftGaps(facts);
	const [next] = movesFrom(agreement.status);
	return {
		ref,
		title: agreement.title,
		partner: partner.class === "Restricted" ? partner.ref : partner.name,
		standing: standingOf(agreement, own, today),
		what,
		gaps: gaps.slice(0, mostGaps),
		gapCount: gaps.length,
		next: next ? moveNamed(next).verb : "",
	};
}

function draftChoices(
	register: Register,
	all: ReturnType<typeof templatesListed>,
): DraftChoices {
	const today = londonDay();
	const named = register
		.rows(cardFacts)
		.map(({ ref }) => ({ ref, name: `${nameIn(register, ref)} (${ref})` }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return {
		people: register
			.rows(personNames)
			.filter((person) => isCurrent(person, today))
			.map(({ ref, name }) => ({ ref, name: name || ref })),
		partners: named.slice(0, mostChoices),
		partnerCount: named.length,
		kinds: templateKinds
			.filter(isDrafted)
			.map((kind) => ({ ref: kind, name: templates[kind].name })),
		templates: all
			.filter(({ usual, kind }) => !usual && isDrafted(kind))
			.slice(0, mostChoices)
			.map(({ id, name }) => ({ ref: id, name })),
	};
}

/**
 * The document that is open, held against the register.
 * @param id "" if the add-on may not see it
 */
export function documentCard(id: string, title: string): DocumentCard {
	const register = read(links, cardFacts, personNames, pick(partners, "name"));
	const owner = id ? ownerOf(register, id) : undefined;
	const all = owner ? [] : templatesListed();
	const template = all.find((one) => one.id === id);
	return {
		id,
		title,
		agreement: owner ? agreementCard(register, owner) : null,
		template: template ?? null,
		draft: owner || template ? null : draftChoices(register, all),
		templateKinds: templateKinds.map((kind) => ({
			ref: kind,
			name: templates[kind].name,
		})),
		register: registerUrl(),
	};
}
