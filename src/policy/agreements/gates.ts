/** May this happen? All that stands against a move of an agreement, in plain words. */
import { counted } from "../../register/words";
import { checkLine, isChecked, isConflicted } from "../development/checks";
import { isCurrent } from "../scope/partners";
import type { Settings } from "../settings";
import { comesIntoForce, lacksDataAgreement } from "./agreement";
import type { AgreementFacts } from "./facts";
import { exitGaps, fixIn, gapsIn } from "./needed";
import type { AgreementRule, Fix, Refusal } from "./rules";
import { followsOther } from "./versions";

/** What was found in the Doc itself: braces, brackets, a draft's list of gaps. */
export interface Leftovers {
	/** Words that a person still has to replace, with those around them. */
	words: readonly string[];
	/** The register says something newer than the Doc. */
	stale: boolean;
	/** There is no Doc of this version. */
	missing: boolean;
}

const refusal = (
	rule: AgreementRule,
	sentence: string,
	fix: Fix | null,
	byMinute = false,
): Refusal => ({ rule, sentence, byMinute, fix });

/** R-6.2, of the document. */
function leftoverRefusals({ words, stale, missing }: Leftovers): Refusal[] {
	const fix = fixIn("document");
	if (missing)
		return [
			refusal("R-6.2", "There is no document of this version. Make it.", fix),
		];
	return [
		...(stale
			? [
					refusal(
						"R-6.2",
						"The document was made before the register was changed. Renew the document.",
						fix,
					),
				]
			: []),
		...words
			.slice(0, 8)
			.map((near) =>
				refusal("R-6.2", `The document still says “${near}”.`, fix),
			),
	];
}

/** R-5.4 */
export const checkRefusals = (
	facts: Pick<AgreementFacts, "checks" | "today">,
): Refusal[] =>
	isChecked(facts.checks, facts.today)
		? []
		: [
				refusal(
					"R-5.4",
					`Due diligence is not approved and valid: ${checkLine(facts.checks, facts.today)}.`,
					fixIn("dueDiligence"),
					true,
				),
			];

/** R-6.12 */
function assessmentRefusals({ agreement, details }: AgreementFacts) {
	const risky = details.dpia === true || details.specialBasis.trim() !== "";
	return agreement.kind === "Data sharing agreement" && risky && !details.dpiaOn
		? [
				refusal(
					"R-6.12",
					"The data protection impact assessment has no day. Assess the sharing first, then fill in “Assessed on”.",
					fixIn("agreement", "dpiaOn"),
				),
			]
		: [];
}

/** People who have signed the present version off, each counted once. */
export function signedOffBy(
	facts: Pick<AgreementFacts, "signOffs" | "people" | "interests" | "today">,
): string[] {
	const approved = facts.signOffs
		.filter(
			({ kind, outcome }) =>
				kind === "Send agreement" && outcome === "Approved",
		)
		.map(({ person }) => person);
	return [...new Set(approved)].filter(
		(ref) => signOffRefusal(ref, facts) === undefined,
	);
}

/** Why somebody cannot sign it off; nothing if they can. */
export function signOffRefusal(
	ref: string,
	{
		people,
		interests,
		today,
	}: Pick<AgreementFacts, "people" | "interests" | "today">,
): string | undefined {
	const person = people.find((one) => one.ref === ref);
	if (!person) return `${ref || "Nobody"} is not in the tab People.`;
	if (!isCurrent(person, today)) return `${person.name} has left.`;
	if (person.approves !== true)
		return `${person.name} does not approve for us. Tick “Approves” in the tab People if the board has said so.`;
	return isConflicted(ref, interests)
		? `${person.name} has an interest in this partner that is not dealt with. Fill in what was done about it, why, and the minute.`
		: undefined;
}

/** R-6.15 */
function signOffRefusals(facts: AgreementFacts): Refusal[] {
	const needed = facts.settings.number("agreement.signoffs");
	const have = signedOffBy(facts).length;
	return have >= needed
		? []
		: [
				refusal(
					"R-6.15",
					`${counted(needed, "sign-off is", "sign-offs are")} needed before it is sent, and ${have === 0 ? "there is none" : `there is ${have}`}.`,
					fixIn("signOffs"),
				),
			];
}

/** R-6.11 */
export const tooManyGoals = (count: number, settings: Settings): boolean =>
	count > settings.number("agreement.maxGoals");

function goalRefusals({ goals, settings }: AgreementFacts): Refusal[] {
	const most = settings.number("agreement.maxGoals");
	return tooManyGoals(goals.length, settings)
		? [
				refusal(
					"R-6.11",
					`There are ${goals.length} goals; ${most} at most can be looked after. Take some away.`,
					fixIn("goals"),
				),
			]
		: [];
}

/** R-6.6: whoever has seen an earlier version is told what is different. */
export function changeRefusals({
	agreement,
	details,
}: AgreementFacts): Refusal[] {
	return followsOther(agreement.version) && !details.changes.trim()
		? [
				refusal(
					"R-6.6",
					"“What changed” is not filled in. Say what is different from the version before.",
					fixIn("agreement", "changes"),
				),
			]
		: [];
}

/** What stands against asking for internal review: nothing in it is left open. */
export const reviewRefusals = (
	facts: AgreementFacts,
	left: Leftovers,
): Refusal[] => [
	...gapsIn(facts),
	...goalRefusals(facts),
	...changeRefusals(facts),
	...leftoverRefusals(left),
];

/** What stands against sending it to the partner. */
export const sendRefusals = (
	facts: AgreementFacts,
	left: Leftovers,
): Refusal[] => [
	...reviewRefusals(facts, left),
	...assessmentRefusals(facts),
	...checkRefusals(facts),
	...signOffRefusals(facts),
];

/** R-6.4: enough different people of ours who may sign, none with a conflict. */
export function signatoryRefusals(facts: AgreementFacts): Refusal[] {
	const { agreement, people, interests, settings, today } = facts;
	const needed = settings.number("agreement.signatories");
	const named = [...new Set([agreement.signer1, agreement.signer2])].filter(
		Boolean,
	);
	const fix = fixIn("agreement", "signer1");
	const who = named.flatMap((ref) => {
		const person = people.find((one) => one.ref === ref);
		if (!person)
			return [refusal("R-6.4", `${ref} is not in the tab People.`, fix)];
		if (!isCurrent(person, today))
			return [refusal("R-6.4", `${person.name} has left.`, fix)];
		if (person.signs !== true)
			return [
				refusal(
					"R-6.4",
					`${person.name} does not sign for us. Tick “Signs agreements” in the tab People if the board has said so.`,
					fixIn("people", ref),
				),
			];
		return isConflicted(ref, interests)
			? [
					refusal(
						"R-6.4",
						`${person.name} has an interest in this partner that is not dealt with. Choose somebody else, or fill in what was done about it.`,
						fixIn("interests", ref),
					),
				]
			: [];
	});
	return named.length < needed
		? [
				refusal(
					"R-6.4",
					`${counted(needed, "signatory", "signatories")} of ours must sign, and ${named.length === 0 ? "none is" : `${named.length} ${named.length === 1 ? "is" : "are"}`} named.`,
					fix,
				),
				...who,
			]
		: who;
}

/** Who signs: our first, our second, or the partner. */
export type Signer = "ours1" | "ours2" | "theirs";

const signedKeys = {
	ours1: "signed1On",
	ours2: "signed2On",
	theirs: "signedTheirsOn",
} as const;

export const signedOnKey = (signer: Signer) => signedKeys[signer];

/** How many of our people sign: two, unless the setting says one. */
export const ourSigners = (settings: Settings): readonly Signer[] =>
	settings.number("agreement.signatories") > 1 ? ["ours1", "ours2"] : ["ours1"];

/** Signatures that are not there yet. */
export const signersLeft = ({
	details,
	settings,
}: Pick<AgreementFacts, "details" | "settings">): Signer[] =>
	[...ourSigners(settings), "theirs" as const].filter(
		(signer) => details[signedKeys[signer]] === null,
	);

/** R-6.13 */
function orderRefusals(facts: AgreementFacts, signer: Signer): Refusal[] {
	const order = facts.settings.text("agreement.order").toLowerCase();
	const left = signersLeft(facts);
	const oursLeft = left.some((one) => one !== "theirs");
	const early =
		(order === "ours first" && signer === "theirs" && oursLeft) ||
		(order === "theirs first" &&
			signer !== "theirs" &&
			left.includes("theirs"));
	return early
		? [
				refusal(
					"R-6.13",
					order === "ours first"
						? "We sign first, and have not all signed yet."
						: "The partner signs first, and has not signed yet.",
					null,
					true,
				),
			]
		: [];
}

/** What stands against a signature; the last one closes the agreement. */
export function signRefusals(facts: AgreementFacts, signer: Signer): Refusal[] {
	const isLast = signersLeft(facts).every((one) => one === signer);
	return [
		...signatoryRefusals(facts),
		...orderRefusals(facts, signer),
		...(isLast ? exitGaps(facts) : []),
	];
}

/** R-6.3 */
export const forceRefusals = ({
	agreement,
	own,
	today,
}: Pick<AgreementFacts, "agreement" | "own" | "today">): Refusal[] =>
	lacksDataAgreement(agreement, own, today)
		? [
				refusal(
					"R-6.3",
					"Personal data is to be shared, and no data sharing agreement is in force. It waits for that.",
					fixIn("partner"),
				),
			]
		: [];

/** R-6.1: what makes a partnership one in writing; sharing data alone does not. */
export const writtenRefusals = ({
	own,
	today,
}: Pick<AgreementFacts, "own" | "today">): Refusal[] =>
	own.some(
		(one) =>
			one.kind !== "Data sharing agreement" && comesIntoForce(one, own, today),
	)
		? []
		: [
				refusal(
					"R-6.1",
					"No agreement is in force. Draft one, or bring one into force.",
					fixIn("agreement"),
					true,
				),
			];

/** What stands against a partner's being active. */
export const activeRefusals = (
	facts: Pick<AgreementFacts, "own" | "checks" | "today">,
): Refusal[] => [...writtenRefusals(facts), ...checkRefusals(facts)];
