/** The short forms about agreements and partners: what each asks, and sends. */
import type {
	AgreementView,
	FollowAgreement,
	GoalLine,
	PartnerPlace,
	PersonChoice,
	RefusalLine,
	TemplateLine,
} from "../contract";
import { type MoveKind, moves } from "../policy/agreements/moves";
import {
	agreementDetails,
	agreements,
	goals,
} from "../policy/agreements/tables";
import { dueDiligence, interests } from "../policy/development/tables";
import { addDays, type Day, readDay } from "../register/days";
import {
	type Column,
	choice,
	day,
	longText,
	ref,
	type Table,
	text,
} from "../register/table";
import { plainGroup, type Question } from "./form/AskForm";
import {
	byKey,
	type Field,
	fieldOf,
	fieldsOf,
	type Values,
} from "./form/fields";
import { meIn, type Panel } from "./panel";
import { take } from "./stepping";
import { changeTemplates } from "./templateChanges";
import { words } from "./words";

const { checks, step, agreement: say } = words;

/** A partner, and who of us there is to choose from. */
export interface About {
	partner: PartnerPlace & { name: string };
	people: readonly PersonChoice[];
	today: Day;
}

export const asked = (id: string, column: Column): Field => ({ id, column });
export const textIn = (values: Values, id: string): string =>
	String(values[id] ?? "");
const dayIn = (values: Values, id: string) => readDay(textIn(values, id));

/** Every column that people fill in, but whose it is. */
const allBut = (prefix: string, of: Table, key: string) =>
	fieldsOf(prefix, of).filter(({ id }) => id !== `${prefix}.${key}`);

export const decisionQuestion = (
	panel: Panel,
	{ partner, today }: About,
): Question => ({
	title: checks.decide,
	about: partner.name,
	groups: plainGroup(allBut("dueDiligence", dueDiligence, "partner")),
	opened: { "dueDiligence.decidedOn": today },
	save: words.edit.save,
	send: (values) =>
		take(panel, {
			name: "saveDueDiligence",
			request: {
				as: meIn(panel),
				partner: partner.ref,
				values: byKey("dueDiligence", values),
			},
		}),
});

/** @param person whose interest it is; "" for whoever is here */
export const interestQuestion = (
	panel: Panel,
	{ partner, people, today }: About,
	person: string,
): Question => ({
	title: checks.declare,
	about: partner.name,
	why: checks.declareWhy,
	groups: plainGroup(allBut("interest", interests, "partner")),
	opened: { "interest.on": today, "interest.person": person || meIn(panel) },
	records: { People: people },
	save: words.edit.save,
	send: (values) =>
		take(panel, {
			name: "saveInterest",
			request: {
				as: meIn(panel),
				values: { ...byKey("interest", values), partner: partner.ref },
			},
		}),
});

/** @param line nothing for a new goal */
export const goalQuestion = (
	panel: Panel,
	view: AgreementView,
	line: GoalLine | null,
): Question => {
	const fields = allBut("goal", goals, "agreement");
	const keys = fields.map(({ id }) => id.slice("goal.".length));
	const only = (values: GoalLine["values"]) =>
		Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
	const before = line && only(line.values);
	return {
		title: line ? String(line.values.goal) : words.goals.add,
		about: String(view.agreement.title),
		groups: plainGroup(fields),
		opened: Object.fromEntries(
			Object.entries(before ?? {}).map(([key, value]) => [
				`goal.${key}`,
				value,
			]),
		),
		records: { People: view.people },
		save: words.goals.save,
		send: (values) =>
			take(panel, {
				name: "changeGoal",
				request: {
					as: meIn(panel),
					agreement: view.place.ref,
					place: line?.place ?? null,
					opened: before,
					values: byKey("goal", values),
				},
			}),
	};
};

export const signOffQuestion = (
	panel: Panel,
	view: AgreementView,
): Question => ({
	title: say.signOff,
	about: String(view.agreement.title),
	why: say.signOffWhy,
	groups: plainGroup([
		asked("signOff.person", ref(say.person, "People", { required: true })),
		asked("signOff.minute", text(step.minute, { required: true })),
	]),
	records: { People: view.people.filter(({ approves }) => approves) },
	save: say.signOff,
	send: (values) =>
		take(panel, {
			name: "signOff",
			request: {
				as: meIn(panel),
				place: view.place,
				person: textIn(values, "signOff.person"),
				minute: textIn(values, "signOff.minute"),
			},
		}),
});

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
	return {
		title: kind?.verb ?? move,
		about: String(view.agreement.title),
		...(!kind?.undo && { why: step.final }),
		groups: plainGroup([
			...(dated.includes(move) ? [onField] : []),
			...groundFields(kind?.why ?? false, isMinuted(refusals)),
		]),
		opened: { "step.on": view.today },
		save: kind?.verb ?? move,
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
	const { ours, theirs } = words.sign;
	const { signer1, signer2, theirSigner } = view.agreement;
	const nameOf = (one: unknown) =>
		view.people.find((person) => person.ref === one)?.name ?? "";
	const [role, name] =
		signer === "theirs"
			? [theirs, String(theirSigner ?? "") || view.partner.name]
			: signer === "ours1"
				? [ours[0], nameOf(signer1)]
				: [ours[1], nameOf(signer2)];
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
		asked("sign.who", choice(words.sign.who, names, { required: true })),
		asked("sign.on", day(step.on, { required: true })),
		{ ...method, column: { ...method.column, required: true } },
		{
			...evidence,
			column: { ...evidence.column, help: words.sign.evidenceHelp },
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
		title: words.follow[way],
		about: String(view.agreement.title),
		why: words.follow.why,
		groups: plainGroup([
			fieldOf("follow", agreements, "startsOn"),
			fieldOf("follow", agreements, "endsOn"),
			fieldOf("follow", agreements, "noEndWhy"),
			{ ...changes, column: { ...changes.column, required: true } },
		]),
		opened: { "follow.startsOn": startOf(view, way) },
		save: words.follow.save,
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
				words.follow.drafting,
			),
	};
};

export const copyQuestion = (
	panel: Panel,
	{ id, name }: TemplateLine,
): Question => ({
	title: words.templates.copyTitle,
	about: name,
	groups: plainGroup([
		asked("copy.name", text(words.templates.name, { required: true })),
	]),
	save: words.templates.copy,
	send: (values) =>
		changeTemplates(
			panel,
			{
				name: "copyTemplate",
				request: { as: meIn(panel), id, name: textIn(values, "copy.name") },
			},
			words.templates.copying,
		),
});
