/** The short forms of an agreement's steps: what each asks, and sends. */
import type { AgreementView, FollowAgreement, RefusalLine } from "../contract";
import { type MoveKind, moves } from "../policy/agreements/moves";
import { agreementDetails, agreements } from "../policy/agreements/tables";
import { addDays, type Day, readDay } from "../register/days";
import { choice, day, longText, text } from "../register/table";
import { owesReason } from "./agreements";
import { type About, asked, textIn } from "./asking";
import { plainGroup, type Question } from "./form/AskForm";
import { type Field, fieldOf, type Values } from "./form/fields";
import { meIn, type Panel } from "./panel";
import { take } from "./stepping";
import * as agreementWords from "./words/agreement";
import * as checks from "./words/checks";
import * as followWords from "./words/follow";
import * as signWords from "./words/sign";
import * as step from "./words/step";

export const dayIn = (values: Values, id: string) =>
	readDay(textIn(values, id));

/** Some that a board minute may set aside, and none that nothing can. */
export const isMinuted = (refusals: readonly RefusalLine[]): boolean =>
	refusals.length > 0 && refusals.every(({ byMinute }) => byMinute);

export const hard = (refusals: readonly RefusalLine[]): RefusalLine[] =>
	refusals.filter(({ byMinute }) => !byMinute);

/** What is asked for a move that needs a reason, or sets a rule aside. */
export const groundFields = (why: boolean, minute: boolean): Field[] => [
	...(why || minute
		? [asked("grounds.why", longText(step.why, { required: true }))]
		: []),
	...(minute
		? [
				asked(
					"grounds.minute",
					text(step.minute, { required: true, help: step.minuteHelp }),
				),
			]
		: []),
];

export const groundsIn = (values: Values) => ({
	why: textIn(values, "grounds.why"),
	minute: textIn(values, "grounds.minute"),
});

export const activeQuestion = (
	panel: Panel,
	{ partner }: About,
	refusals: readonly RefusalLine[],
): Question => ({
	title: checks.active,
	about: partner.name,
	why: checks.activeWhy,
	lines: refusals.map(({ sentence }) => sentence),
	groups: plainGroup(groundFields(false, isMinuted(refusals))),
	save: checks.active,
	send: (values) =>
		take(panel, {
			name: "makeActive",
			request: {
				as: meIn(panel),
				place: { ref: partner.ref, row: partner.row },
				...groundsIn(values),
			},
		}),
});

/** Moves whose day may lie in the past, because others made them. */
const dated: readonly string[] = ["agree", "changes", "decline", "end"];

export const moveNamed = (name: string): MoveKind | undefined =>
	Object.entries(moves).find(([known]) => known === name)?.[1];

export const moveQuestion = (
	panel: Panel,
	view: AgreementView,
	move: string,
	refusals: readonly RefusalLine[],
): Question => {
	const kind = moveNamed(move);
	const onField = asked("step.on", day(step.on, { required: true }));
	const owed = owesReason(view, move);
	const verb = owed ? agreementWords.reason : (kind?.verb ?? move);
	const why = owed ? step.read : step.final;
	return {
		title: verb,
		about: String(view.agreement.title),
		...(!kind?.undo && { why }),
		groups: plainGroup([
			...(dated.includes(move) && !owed ? [onField] : []),
			...groundFields(kind?.why ?? false, isMinuted(refusals)),
		]),
		opened: { "step.on": view.today },
		save: verb,
		send: (values) =>
			take(panel, {
				name: "moveAgreement",
				request: {
					as: meIn(panel),
					place: view.place,
					move,
					on: dayIn(values, "step.on"),
					...groundsIn(values),
				},
			}),
	};
};

/** Who signs, in words: "Our signatory: Asha Rao". */
export function signerName(view: AgreementView, signer: string): string {
	const { signer1, signer2, theirSigner } = view.agreement;
	const nameOf = (one: unknown) =>
		view.people.find((person) => person.ref === one)?.name ?? "";
	const [role, name] =
		signer === "theirs"
			? [signWords.theirs, String(theirSigner ?? "") || view.partner.name]
			: signer === "ours1"
				? [signWords.ours[0], nameOf(signer1)]
				: [signWords.ours[1], nameOf(signer2)];
	return name ? `${role}: ${name}` : String(role);
}

export const signQuestion = (
	panel: Panel,
	view: AgreementView,
	refusals: readonly RefusalLine[],
): Question => {
	const names = view.signersLeft.map((signer) => signerName(view, signer));
	const method = fieldOf("sign", agreementDetails, "method");
	const evidence = fieldOf("sign", agreementDetails, "evidence");
	const minuted = isMinuted(refusals);
	const grounds = groundFields(true, true);
	const group = plainGroup([
		asked("sign.who", choice(signWords.who, names, { required: true })),
		asked("sign.on", day(step.on, { required: true })),
		{ ...method, column: { ...method.column, required: true } },
		{
			...evidence,
			column: { ...evidence.column, help: signWords.evidenceHelp },
		},
		...(minuted ? grounds : []),
	]);
	// Whose turn it is depends on who signs: the server may ask for a minute.
	const folded = {
		heading: step.grounds,
		folded: true,
		fields: grounds.map((field) => ({
			...field,
			column: { ...field.column, required: false },
		})),
	};
	return {
		title: moves.sign.verb,
		about: String(view.agreement.title),
		groups: minuted ? group : [...group, folded],
		opened: { "sign.who": names[0] ?? "", "sign.on": view.today },
		save: moves.sign.verb,
		send: (values) =>
			take(panel, {
				name: "recordSignature",
				request: {
					as: meIn(panel),
					place: view.place,
					signer:
						view.signersLeft[names.indexOf(textIn(values, "sign.who"))] ?? "",
					on: dayIn(values, "sign.on"),
					method: textIn(values, "sign.method"),
					evidence: textIn(values, "sign.evidence"),
					...groundsIn(values),
				},
			}),
	};
};

/** A renewal begins when the agreement before has ended; a change, today. */
function startOf(view: AgreementView, way: FollowAgreement["way"]): Day {
	const ends = readDay(String(view.agreement.endsOn ?? ""));
	return way === "Renewal" && ends ? addDays(ends, 1) : view.today;
}

export const followQuestion = (
	panel: Panel,
	view: AgreementView,
	way: FollowAgreement["way"],
): Question => {
	const changes = fieldOf("follow", agreementDetails, "changes");
	return {
		title: followWords.ways[way],
		about: String(view.agreement.title),
		why: followWords.why,
		groups: plainGroup([
			fieldOf("follow", agreements, "startsOn"),
			fieldOf("follow", agreements, "endsOn"),
			fieldOf("follow", agreements, "noEndWhy"),
			{ ...changes, column: { ...changes.column, required: true } },
		]),
		opened: { "follow.startsOn": startOf(view, way) },
		save: followWords.save,
		send: (values) =>
			take(
				panel,
				{
					name: "followAgreement",
					request: {
						as: meIn(panel),
						place: view.place,
						way,
						startsOn: dayIn(values, "follow.startsOn"),
						endsOn: dayIn(values, "follow.endsOn"),
						noEndWhy: textIn(values, "follow.noEndWhy"),
						changes: textIn(values, "follow.changes"),
					},
				},
				followWords.drafting,
			),
	};
};
