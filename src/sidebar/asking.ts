/** The short forms about agreements and partners: what each asks, and sends. */
import type {
	AgreementView,
	GoalLine,
	PartnerPlace,
	PersonChoice,
	TemplateLine,
} from "../contract";
import { goals } from "../policy/agreements/tables";
import { dueDiligence, interests } from "../policy/development/tables";
import type { Day } from "../register/days";
import { type Column, ref, type Table, text } from "../register/table";
import { plainGroup, type Question } from "./form/AskForm";
import { byKey, type Field, fieldsOf, type Values } from "./form/fields";
import { meIn, type Panel } from "./panel";
import { take } from "./stepping";
import { changeTemplates } from "./templateChanges";
import * as say from "./words/agreement";
import * as checks from "./words/checks";
import * as editWords from "./words/edit";
import * as goalsWords from "./words/goals";
import * as step from "./words/step";
import * as templatesWords from "./words/templates";

/** A partner, and who of us there is to choose from. */
export interface About {
	partner: PartnerPlace & { name: string };
	people: readonly PersonChoice[];
	today: Day;
}

export const asked = (id: string, column: Column): Field => ({ id, column });
export const textIn = (values: Values, id: string): string =>
	String(values[id] ?? "");

/** Every column that people fill in, but whose it is. */
export const allBut = (prefix: string, of: Table, key: string) =>
	fieldsOf(prefix, of).filter(({ id }) => id !== `${prefix}.${key}`);

export const decisionQuestion = (
	panel: Panel,
	{ partner, today }: About,
): Question => ({
	title: checks.decide,
	about: partner.name,
	groups: plainGroup(allBut("dueDiligence", dueDiligence, "partner")),
	opened: { "dueDiligence.decidedOn": today },
	save: editWords.save,
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
	save: editWords.save,
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
		title: line ? String(line.values.goal) : goalsWords.add,
		about: String(view.agreement.title),
		groups: plainGroup(fields),
		opened: Object.fromEntries(
			Object.entries(before ?? {}).map(([key, value]) => [
				`goal.${key}`,
				value,
			]),
		),
		records: { People: view.people },
		save: goalsWords.save,
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

/** Only those who may approve can be chosen. */
export const askSignOffQuestion = (
	panel: Panel,
	view: AgreementView,
): Question => ({
	title: say.askByEmail,
	about: String(view.agreement.title),
	why: say.askWhy,
	groups: plainGroup([
		asked("signOff.person", ref(say.person, "People", { required: true })),
	]),
	records: { People: view.people.filter(({ approves }) => approves) },
	save: say.askByEmail,
	send: (values) =>
		take(
			panel,
			{
				name: "askSignOff",
				request: {
					as: meIn(panel),
					place: view.place,
					person: textIn(values, "signOff.person"),
				},
			},
			say.asking,
		),
});

export const copyQuestion = (
	panel: Panel,
	{ id, name }: TemplateLine,
): Question => ({
	title: templatesWords.copyTitle,
	about: name,
	groups: plainGroup([
		asked("copy.name", text(templatesWords.name, { required: true })),
	]),
	save: templatesWords.copy,
	send: (values) =>
		changeTemplates(
			panel,
			{
				name: "copyTemplate",
				request: { as: meIn(panel), id, name: textIn(values, "copy.name") },
			},
			templatesWords.copying,
		),
});
