/** The command line of the local workspace. */

import { parseArgs } from "node:util";
import type { Answer, Command, Context, Options } from "./commands/command";
import { importPartners } from "./commands/importPartners";
import { calls, document, documents, exportBook, show } from "./commands/look";
import { importMail, mail } from "./commands/mail";
import { advance, run, setup } from "./commands/script";
import { start } from "./commands/start";
import { type Office, openOffice } from "./office";
import { isMistake, Mistake } from "./refusal";

const commands: Readonly<Record<string, Command>> = {
	setup,
	"import-partners": importPartners,
	"import-mail": importMail,
	run,
	show,
	documents,
	document,
	mail,
	advance,
	calls,
	export: exportBook,
	start,
};

const usualFolder = ".workspace/charity";

const options = {
	workspace: { type: "string" },
	json: { type: "boolean" },
	help: { type: "boolean" },
	as: { type: "string" },
	lead: { type: "string" },
	source: { type: "string" },
	type: { type: "string" },
	account: { type: "string" },
	now: { type: "string" },
	box: { type: "string" },
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
		"npm run local -- COMMAND [--workspace FOLDER] [--json]",
		`The workspace is ${usualFolder} unless another is named.`,
		"",
		...lines,
	].join("\n");
}

function read(words: string[]) {
	try {
		return parseArgs({ args: words, options, allowPositionals: true });
	} catch (error) {
		const reason = error instanceof Error ? error.message : "";
		throw new Mistake(`${reason.split(". ")[0]}; "help" shows what there is.`);
	}
}

async function answer(
	words: string[],
): Promise<{ answer: Answer; json: boolean }> {
	const { values, positionals } = read(words);
	const [name, ...args] = positionals;
	const { workspace: folder = usualFolder, json = false, ...given } = values;
	if (name === undefined || name === "help" || values.help) {
		return { answer: { data: help(), text: help() }, json };
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		const text = `There is no command "${name}".\n\n${help()}`;
		return { answer: { data: { error: text }, text, failed: true }, json };
	}
	let opened: Office | undefined;
	const context: Context = {
		args,
		options: given,
		folder,
		office: () => (opened ??= openFolder(folder, name, given)),
	};
	try {
		return { answer: await command.run(context), json };
	} finally {
		opened?.close();
	}
}

/** Only setup makes a workspace where there is none. */
function openFolder(folder: string, name: string, given: Options): Office {
	const { account, now = new Date().toISOString() } = given;
	return openOffice(folder, {
		mayCreate: name === "setup",
		now,
		...(account && { account }),
	});
}

async function main() {
	const words = process.argv.slice(2);
	const wantsJson = words.includes("--json");
	try {
		const { answer: given, json } = await answer(words);
		console.log(json ? JSON.stringify(given.data, null, 2) : given.text);
		if (given.failed) process.exitCode = 1;
	} catch (error) {
		if (!isMistake(error)) throw error;
		if (wantsJson) console.log(JSON.stringify({ error: error.message }));
		else console.error(error.message);
		process.exitCode = 1;
	}
}

await main();
