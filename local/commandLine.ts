/** Understands a command line and answers it. */

import { parseArgs } from "node:util";
import { card } from "./commands/card";
import type { Answer, Command, Options } from "./commands/command";
import { importPartners } from "./commands/importPartners";
import { receiveMail, sendMail } from "./commands/letters";
import { calls, document, documents, exportBook, show } from "./commands/look";
import { importMail, labelMail, mail } from "./commands/mail";
import { advance, run, setup } from "./commands/script";
import { start } from "./commands/start";
import { checkTemplate, importTemplate } from "./commands/template";
import { type Office, openOffice } from "./office";
import { isMistake, Mistake, messageOf } from "./refusal";

const commands: Readonly<Record<string, Command>> = {
	setup,
	"import-partners": importPartners,
	"import-mail": importMail,
	run,
	show,
	documents,
	document,
	mail,
	"label-mail": labelMail,
	"send-mail": sendMail,
	"receive-mail": receiveMail,
	card,
	"import-template": importTemplate,
	"check-template": checkTemplate,
	advance,
	calls,
	export: exportBook,
	start,
};

const usualFolder = ".workspace/charity";
const usualScript = "dist";

const options = {
	workspace: { type: "string" },
	script: { type: "string" },
	json: { type: "boolean" },
	help: { type: "boolean" },
	as: { type: "string" },
	lead: { type: "string" },
	source: { type: "string" },
	type: { type: "string" },
	account: { type: "string" },
	now: { type: "string" },
	box: { type: "string" },
	label: { type: "string" },
	remove: { type: "boolean" },
	to: { type: "string" },
	from: { type: "string" },
	cc: { type: "string" },
	subject: { type: "string" },
	body: { type: "string" },
	unverified: { type: "boolean" },
	"reply-to": { type: "string" },
	at: { type: "string" },
	press: { type: "string" },
	inputs: { type: "string" },
	allow: { type: "boolean" },
	document: { type: "string" },
	name: { type: "string" },
	docx: { type: "string" },
	pdf: { type: "string" },
	port: { type: "string" },
	text: { type: "boolean" },
} as const;

function help(): string {
	const lines = Object.entries(commands).map(
		([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`,
	);
	return [
		"npm run local -- COMMAND [--workspace FOLDER] [--script FOLDER] [--json]",
		`The workspace is in ${usualFolder} and the script in ${usualScript}, unless others are named.`,
		"",
		...lines,
	].join("\n");
}

function read(words: string[]) {
	try {
		return parseArgs({ args: words, options, allowPositionals: true });
	} catch (error) {
		const [reason] = messageOf(error).split(". ");
		throw new Mistake(`${reason}; "help" shows what there is.`);
	}
}

/** What the process is to say, and how it is to end. */
export interface Said {
	text: string;
	failed: boolean;
	/** For a program, which reads answers and mistakes in one place. */
	isJson: boolean;
}

export async function commandLine(words: string[]): Promise<Said> {
	const isJson = words.includes("--json");
	try {
		const { data, text, failed = false } = await answer(words);
		const given = isJson ? JSON.stringify(data, null, 2) : text;
		return { text: given, failed, isJson };
	} catch (error) {
		if (!isMistake(error)) throw error;
		const { message } = error;
		const text = isJson ? JSON.stringify({ error: message }) : message;
		return { text, failed: true, isJson };
	}
}

async function answer(words: string[]): Promise<Answer> {
	const { values, positionals } = read(words);
	const [name, ...args] = positionals;
	if (name === undefined || name === "help" || values.help) {
		return { data: help(), text: help() };
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		const text = `There is no command "${name}".\n\n${help()}`;
		return { data: { error: text }, text, failed: true };
	}
	const { workspace: folder = usualFolder, script = usualScript } = values;
	let opened: Office | undefined;
	const office = () => {
		opened ??= openFolder(folder, script, name, values);
		return opened;
	};
	try {
		return await command.run({ args, options: values, folder, script, office });
	} finally {
		opened?.close();
	}
}

/** Only setup makes a workspace where there is none. */
function openFolder(
	folder: string,
	project: string,
	name: string,
	{ account, now }: Options,
): Office {
	return openOffice(folder, {
		project,
		mayCreate: name === "setup",
		...(now && { now }),
		...(account && { account }),
	});
}
