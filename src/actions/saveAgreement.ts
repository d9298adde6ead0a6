/** Saves what somebody entered about an agreement: only what was changed, and nobody's edit lost. */
import type {
	FormValues,
	SaveAgreement,
	SaveAgreementOutcome,
} from "../contract";
import { agreementState } from "../policy/agreements/agreement";
import {
	type Agreement,
	type AgreementDetails,
	type AgreementStatus,
	agreementDetails,
	agreements,
	exitKeys,
} from "../policy/agreements/tables";
import { type Partner, partners } from "../policy/scope/tables";
import { add, type Change, sameValue, update } from "../register/change";
import { UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { type Cells, isBlank, type Table } from "../register/table";
import { commit, overtakenNotice } from "./act";
import { decideByOf, termFaults } from "./draftPlan";
import { before, conflictsIn, type Half, mergedIn } from "./halves";
import { type AtWork, takeUp } from "./stepAction";

/** The partner stays, and so does the kind once it is drafted. */
const agreementKeys = formKeys(agreements).filter(
	(key) => key !== "partner" && key !== "kind",
);
const detailKeys = formKeys(agreementDetails);

/** Who signs may be settled until the last signature is there. */
const signers: readonly string[] = ["signer1", "signer2", "theirSigner"];
const plan: readonly string[] = exitKeys;
const unsigned: readonly AgreementStatus[] = [
	"Internal review",
	"With partner",
	"Changes requested",
	"Agreed",
	"Part signed",
];

const read = (values: { agreement: FormValues; details: FormValues }) => {
	const own = readForm(agreements, agreementKeys, values.agreement);
	const more = readForm(agreementDetails, detailKeys, values.details);
	return {
		agreement: own.row as Cells,
		details: more.row as Cells,
		faults: [
			...faultsAt("agreement", own.faults),
			...faultsAt("details", more.faults),
		],
	};
};

/** Headings of the fields that this form really changes. */
const changedIn = ({ table, opened, entered }: Half) =>
	Object.keys(entered)
		.filter((key) => !sameValue(entered[key], opened[key]))
		.map((key) => ({
			key,
			heading: table.columns[key]?.heading ?? key,
			wasBlank: isBlank(opened[key] ?? null),
		}));

/** @throws UserError once somebody has been asked to read it */
function requireOpen(
	{ facts: { agreement } }: AtWork,
	halves: readonly Half[],
) {
	const status = agreement.status || "Draft";
	if (status === "Draft") return;
	const isUnsigned = unsigned.includes(status);
	const fixed = halves
		.flatMap(changedIn)
		.filter(
			({ key, wasBlank }) =>
				!isUnsigned ||
				!(signers.includes(key) || (wasBlank && plan.includes(key))),
		);
	if (fixed.length === 0) return;
	const next = isUnsigned
		? "Go back to drafting first"
		: "Change it by a new version: “Change it” on its screen";
	throw new UserError(
		`${agreement.ref} is “${status}”, and what people have read stays as it is: ${fixed.map(({ heading }) => `“${heading}”`).join(", ")} cannot change now. ${next}. Nothing was saved.`,
	);
}

function refusePeople(at: AtWork, next: Cells): void {
	const faults = (["signer1", "signer2"] as const).flatMap((key) => {
		const ref = String(next[key] ?? "");
		return ref && !at.facts.people.some((one) => one.ref === ref)
			? [
					{
						field: `agreement.${key}`,
						sentence: `${agreements.columns[key].heading}: ${ref} is not in the tab People.`,
					},
				]
			: [];
	});
	if (faults.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
}

function changesFor(
	{ facts, hasDetails, moment }: AtWork,
	agreement: Agreement,
	details: AgreementDetails,
): Change[] {
	const { own, partner } = facts;
	const { ref } = agreement;
	const after = own.map((one) =>
		one.ref === ref ? { ...one, ...agreement } : one,
	);
	const partnerRow: Partial<Partner> = agreementState(after, moment.today);
	return [
		...update(agreements, ref, facts.agreement, agreement),
		...(hasDetails
			? update(agreementDetails, ref, facts.details, details)
			: [add(agreementDetails, details)]),
		...update(partners, partner.ref, partner, partnerRow),
	];
}

/**
 * @throws UserError with every field that does not fit; nothing is saved then
 * @see decision 16
 */
export function saveAgreement(request: SaveAgreement): SaveAgreementOutcome {
	const at = takeUp(request.as, request.place);
	const { facts, place, opened, moment } = at;
	const was = read(request.opened);
	const entered = read(request.values);
	const half = (name: "agreement" | "details", table: Table): Half => ({
		name,
		table,
		opened: was[name],
		current: facts[name] as unknown as Cells,
		entered: entered[name],
	});
	const halves = [
		half("agreement", agreements),
		half("details", agreementDetails),
	] as const;
	const conflicts = halves.flatMap(conflictsIn);
	if (conflicts.length > 0)
		return {
			kind: "conflicts",
			conflicts,
			now: {
				agreement: facts.agreement as unknown as FormValues,
				details: facts.details as unknown as FormValues,
			},
		};
	requireOpen(at, halves);
	const next = { ...facts.agreement, ...mergedIn(halves[0]) } as Agreement;
	const faults = [
		...entered.faults,
		...faultsAt("agreement", termFaults(next)),
	];
	if (faults.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
	refusePeople(at, mergedIn(halves[0]));
	const agreement = { ...next, decideBy: decideByOf(next, facts.settings) };
	const details = {
		...facts.details,
		...mergedIn(halves[1]),
	} as AgreementDetails;
	const changes = changesFor(at, agreement, details);
	const { overtaken } = commit(opened, { changes }, moment);
	const isChanged = halves.some((one) => changedIn(one).length > 0);
	return {
		kind: "saved",
		place,
		notice: isChanged
			? `${place.ref} was saved.${facts.agreement.document ? " Renew its document so that it says the same." : ""}${overtakenNotice(overtaken)}`
			: `${place.ref} is saved as you entered it; nothing had to be changed.`,
		undo: isChanged
			? {
					...request,
					place,
					opened: { agreement: entered.agreement, details: entered.details },
					values: { agreement: before(halves[0]), details: before(halves[1]) },
				}
			: null,
	};
}
