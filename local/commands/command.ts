/** What a command of the command line is. */

import type { Office } from "../office";

/** The options that commands know, as they were given. */
export interface Options {
	as?: string;
	lead?: string;
	source?: string;
	type?: string;
	account?: string;
	now?: string;
	box?: string;
	label?: string;
	remove?: boolean;
	to?: string;
	from?: string;
	cc?: string;
	subject?: string;
	body?: string;
	unverified?: boolean;
	/** The id of a message. */
	"reply-to"?: string;
	at?: string;
	press?: string;
	inputs?: string;
	allow?: boolean;
	/** The id of a document. */
	document?: string;
	name?: string;
	docx?: string;
	pdf?: string;
	port?: string;
	text?: boolean;
	json?: boolean;
}

export interface Context {
	args: readonly string[];
	options: Options;
	/** The workspace's folder. */
	folder: string;
	/** The folder of the built script. */
	script: string;
	/** Opens the workspace, once; it is saved and closed afterwards. */
	office(): Office;
}

/** The same thing twice: for a program, and for a person. */
export interface Answer {
	data: unknown;
	text: string;
	/** The command was understood, but what it started did not succeed. */
	failed?: boolean;
}

export interface Command {
	/** After the command's name: what to write. */
	usage: string;
	summary: string;
	run(context: Context): Answer | Promise<Answer>;
}
