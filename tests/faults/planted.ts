/** Defects to plant in a copy of the add-on: each must make the sweep go red. */
import type { FaultKind } from "../../local/faults/faults";
import type { Invariant } from "./violation";

export interface Planted {
	name: string;
	/** Below src/. */
	file: string;
	/** What is written there, and what is to be there instead. */
	edits: readonly (readonly [from: string, to: string])[];
	scene: string;
	kinds: readonly FaultKind[];
	/** Which invariant it breaks. */
	breaks: Invariant;
}

const breaks: readonly FaultKind[] = ["kill before", "kill after"];

export const planted: readonly Planted[] = [
	{
		name: "the cursor in a write of its own",
		file: "actions/fileMessages.ts",
		edits: [
			[
				"commit(opened, decide(opened, slice, found), moment);",
				"const decision = decide(opened, slice, found); const { opened: after } = commit(opened, { ...decision, state: {} }, moment); commit(after, { changes: [], entries: [], state: decision.state ?? {} }, moment);",
			],
		],
		scene: "log",
		kinds: breaks,
		breaks: "I1",
	},
	{
		name: "the audit in a write of its own",
		file: "actions/act.ts",
		edits: [
			[
				"const overtaken = write(opened, changes);",
				'const overtaken = write(opened, changes.filter(({ table }) => table.title !== "Audit")); write(opened, changes.filter(({ table }) => table.title === "Audit"));',
			],
		],
		scene: "add partner",
		kinds: breaks,
		breaks: "I6",
	},
	{
		name: "an email sent before it is marked",
		file: "actions/sendQueued.ts",
		edits: [
			[
				"\tlet state = commit(",
				"\tconst early = (groups[0] ?? []).map((letter) => post.send(letter));\n\tlet state = commit(",
			],
			[
				"const results = group.map((letter) => ({",
				"const results = group.map((letter, n) => ({",
			],
			[
				"status: post.send(letter),",
				'status: at === 0 ? (early[n] ?? "Sent") : post.send(letter),',
			],
		],
		scene: "daily",
		kinds: breaks,
		breaks: "I3",
	},
	{
		name: "the emails' statuses only at the end",
		file: "actions/sendQueued.ts",
		edits: [
			["firstWrite(changes, groups[0] ?? [], added)", "[...changes]"],
			[
				"\tgroups.forEach((group, at) => {",
				"\tconst late: Change[] = [];\n\tgroups.forEach((group, at) => {",
			],
			[
				"\t\tstate = commit(",
				'\t\tlate.push(...results.flatMap(({ letter, status }) => marked([{ ...letter, status: "Queued" }], status)));\n\t\tif (at === groups.length - 1) state = commit(',
			],
			[
				"...results.flatMap(({ letter, status }) => marked([letter], status)),",
				"...late,",
			],
			['...marked(groups[at + 1] ?? [], "Sending"),', ""],
		],
		scene: "daily",
		kinds: breaks,
		breaks: "I3",
	},
	{
		name: "the document before its agreement's row",
		file: "actions/draftAgreement.ts",
		edits: [
			[
				"\tdrafting.note([draft]);\n\treturn drafting.make(draft);",
				"\treturn drafting.make(draft);",
			],
		],
		scene: "draft",
		kinds: breaks,
		breaks: "I4",
	},
	{
		name: "no look for a document that was made already",
		file: "actions/drafting.ts",
		edits: [
			[
				"const file = before && adoptable(opened, documentOf(before));",
				"const file = before && adoptable(opened, { ...documentOf(before), part: 'none' });",
			],
		],
		scene: "draft",
		kinds: breaks,
		breaks: "I4",
	},
	{
		name: "no look at the row that a write went to",
		file: "google/landing.ts",
		edits: [["!landed.aimed.isFor(landed)", "landed === undefined"]],
		scene: "change partner",
		kinds: ["sort", "insert row"],
		breaks: "I5",
	},
	{
		name: "no look at the row that was taken out",
		file: "google/aim.ts",
		edits: [
			["isFor: (found) => keyIn(table, found) === key,", "isFor: () => true,"],
		],
		scene: "archive",
		kinds: ["sort", "insert row"],
		breaks: "I2",
	},
	{
		name: "columns by their place",
		file: "google/layout.ts",
		edits: [
			[
				"const index = headings.indexOf(heading);",
				"const index = keysOf(table).indexOf(key);",
			],
			[
				"if (index >= 0 && headings.indexOf(heading, index + 1) > 0)",
				"if (index < -1)",
			],
		],
		scene: "change partner",
		kinds: ["move column"],
		breaks: "I5",
	},
	{
		name: "a write tried again without looking",
		file: "google/round.ts",
		edits: [
			[
				"const reply = sheets().Spreadsheets.batchUpdate(",
				"const reply = twice(",
			],
			[
				"/** @returns every write with the row",
				"const twice: typeof batch = (...given) => { try { return batch(...given); } catch { return batch(...given); } };\nconst batch = (...given: Parameters<ReturnType<typeof sheets>['Spreadsheets']['batchUpdate']>) => sheets().Spreadsheets.batchUpdate(...given);\n/** @returns every write with the row",
			],
		],
		scene: "log",
		kinds: ["throw after", "server error after"],
		breaks: "I1",
	},
	{
		name: "no memory of what was logged when the history is forgotten",
		file: "correspondence/memory.ts",
		edits: [
			[
				"joined([...memory.seen.values()].sort(byDay).map(seenText))",
				"joined([])",
			],
		],
		scene: "log",
		kinds: ["history forgotten"],
		breaks: "I1",
	},
	{
		name: "any account will do",
		file: "google/identity.ts",
		edits: [
			[
				"if (account.toLowerCase() === charity.toLowerCase()) return;",
				"if (account !== charity.toUpperCase()) return;",
			],
		],
		scene: "repair",
		kinds: ["second run"],
		breaks: "I9",
	},
	{
		name: "a job that makes its own trigger anew",
		file: "actions/daily.ts",
		edits: [
			[
				"\trequireAccount(charityAddress);\n",
				'\trequireAccount(charityAddress);\n\tfor (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === "daily") ScriptApp.deleteTrigger(trigger);\n',
			],
			[
				"\treturn { notice: noticeOf(sending), ...sending };",
				'\tScriptApp.newTrigger("daily").timeBased().everyDays(1).atHour(8).inTimezone("Europe/London").create();\n\treturn { notice: noticeOf(sending), ...sending };',
			],
		],
		scene: "daily",
		kinds: breaks,
		breaks: "I9",
	},
];
