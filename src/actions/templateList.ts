/** The templates in Drive: which there are, which is the usual one, and whether they are right. */
import type { TemplateChange, TemplateCheck, TemplateLine } from "../contract";
import { loadEngine } from "../documents/load";
import { problemWords } from "../documents/problemWords";
import { londonDay } from "../google/clock";
import {
	copyDocument,
	createDocument,
	exportDocx,
	filesMarkedAs,
} from "../google/documents";
import { takeLock } from "../google/lock";
import { property, setProperty } from "../google/properties";
import { read } from "../google/read";
import { wantedNames } from "../policy/agreements/placeholders";
import { sampleValues } from "../policy/agreements/sampleFacts";
import { settingsOf } from "../policy/policy";
import { personNames } from "../policy/scope/section";
import { settingRows } from "../policy/settings";
import { UserError } from "../register/errors";
import { commitReads } from "../register/scriptTabs";
import { commit, momentFor, requirePerson } from "./act";
import { templateValues } from "./draftValues";
import {
	defaultTemplate,
	folderProperty,
	isDrafted,
	isTemplateKind,
	kindOfKey,
	type TemplateKind,
	templateKinds,
	templateMark,
	templateProperty,
	templates,
} from "./templates";

/** Every template that the add-on can see, by kind and then by name. */
export function templatesListed(): TemplateLine[] {
	const usual = new Set(
		templateKinds.map((kind) => property<string>(templateProperty(kind)) ?? ""),
	);
	return filesMarkedAs(
		templateMark,
		templateKinds.map((kind) => templates[kind].key),
	)
		.flatMap(({ id, name = "", webViewLink, appProperties }) => {
			const kind = kindOfKey(appProperties?.[templateMark] ?? "");
			return kind
				? [{ id, name, kind, usual: usual.has(id), link: webViewLink }]
				: [];
		})
		.sort(
			(a, b) =>
				templateKinds.indexOf(a.kind) - templateKinds.indexOf(b.kind) ||
				Number(b.usual) - Number(a.usual) ||
				a.name.localeCompare(b.name),
		);
}

export const listTemplates = (): readonly TemplateLine[] => templatesListed();

function requireTemplate(id: string): TemplateLine {
	const found = templatesListed().find((one) => one.id === id);
	if (found) return found;
	throw new UserError(
		"This template is not in Drive any more. Go back to the list of templates. Nothing was changed.",
	);
}

/** What has to be put right in a template, and what the policy misses in it. */
function checked({ id, name, kind }: TemplateLine): TemplateCheck {
	const base64 = exportDocx(id);
	if (!base64)
		throw new UserError(
			`“${name}” is not in Drive any more. Go back to the list of templates.`,
		);
	const { problems, unused } = loadEngine().checkTemplate(base64, {
		values: templateValues(
			sampleValues(settingsOf(read(settingRows)), londonDay()),
		),
		wanted: isDrafted(kind) ? wantedNames(kind) : [],
	});
	return {
		name,
		problems: problems.map(problemWords),
		unused: unused.map(({ label }) => label),
	};
}

export const checkTemplate = ({ id }: { id: string }): TemplateCheck =>
	checked(requireTemplate(id));

/** Anything people write of a name: case and spaces do not matter. */
const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");

/** @throws UserError naming those that there are */
export function checkTemplateNamed({ name }: { name: string }) {
	const all = templatesListed();
	const found = all.find((one) => plain(one.name).includes(plain(name)));
	if (!found)
		throw new UserError(
			`There is no template called “${name}”. There are: ${all.map((one) => one.name).join(", ")}.`,
		);
	const { problems, unused } = checked(found);
	const lines = [
		...problems,
		...unused.map((label) => `It does not print: ${label}.`),
	];
	return {
		name: found.name,
		lines: lines.length > 0 ? lines : ["Nothing has to be put right."],
		problems: problems.length,
	};
}

/** Whoever changes a template is kept in the audit. */
function noted(as: string, action: string, summary: string): void {
	takeLock();
	const opened = read(...commitReads, personNames);
	const moment = momentFor(as);
	requirePerson(opened, moment);
	const entries = [{ action, record: "", summary }];
	const changed = { templatesChanged: moment.at };
	commit(opened, { changes: [], entries, state: changed }, moment);
}

const changed = (notice: string): TemplateChange => ({
	notice,
	templates: templatesListed(),
});

function requireName(name: string): string {
	const shown = name.replace(/\s+/g, " ").trim();
	if (shown !== "" && shown.length <= 200) return shown;
	throw new UserError("Give the new template a name, of up to 200 letters.", [
		{ field: "template.name", sentence: "Name: write a name for it." },
	]);
}

export function copyTemplate(request: {
	as: string;
	id: string;
	name: string;
}): TemplateChange {
	const name = requireName(request.name);
	const from = requireTemplate(request.id);
	noted(request.as, "Template copied", `${from.name}: ${name}`);
	copyDocument(from.id, name, {
		parent: property<string>(folderProperty),
		marks: markOf(from.kind as TemplateKind),
	});
	return changed(
		`“${name}” was made. Open it in Docs and change what you like.`,
	);
}

const markOf = (kind: TemplateKind) => ({
	[templateMark]: templates[kind].key,
});

export function chooseTemplate(request: {
	as: string;
	id: string;
}): TemplateChange {
	const { name, kind } = requireTemplate(request.id);
	noted(request.as, "Template chosen", `${kind}: ${name}`);
	setProperty(templateProperty(kind as TemplateKind), request.id);
	return changed(`New drafts of this kind are made from “${name}” now.`);
}

/** Ours stands beside what was there: nothing that people wrote is lost. */
export function restoreTemplate(request: {
	as: string;
	kind: string;
}): TemplateChange {
	const { kind } = request;
	if (!isTemplateKind(kind))
		throw new UserError(`There is no kind of template called “${kind}”.`);
	const { name } = templates[kind];
	noted(request.as, "Template restored", name);
	const made = createDocument(
		{
			name: `Template: ${name} (our default)`,
			base64: defaultTemplate(kind),
			parent: property<string>(folderProperty),
		},
		markOf(kind),
	);
	setProperty(templateProperty(kind), made.id);
	return changed(
		`Our default of “${name}” is there again, and new drafts are made from it. Yours is still in the list.`,
	);
}
