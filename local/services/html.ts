/** HtmlService: pages from the project's own files. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { pageFile } from "../project";
import { exception } from "../refusal";
import type { Running } from "../running";

export class LocalHtmlOutput
	implements Offers<GoogleAppsScript.HTML.HtmlOutput, "setTitle">
{
	readonly #html: string;
	#title = "";

	constructor(html: string) {
		this.#html = html;
		named("HtmlService.HtmlOutput", this);
	}

	setTitle(title: string) {
		this.#title = title;
		return this;
	}

	/** For the page on this side; scripts cannot reach it. */
	static shown(output: LocalHtmlOutput) {
		return { title: output.#title, html: output.#html };
	}
}

type Google = Offers<
	GoogleAppsScript.HTML.HtmlService,
	"createHtmlOutputFromFile"
>;

export class LocalHtmlService implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("HtmlService", this);
	}

	createHtmlOutputFromFile(name: string) {
		const html = pageFile(this.#running.project, name);
		if (html === undefined) {
			throw exception(`No HTML file named ${name} was found.`);
		}
		return new LocalHtmlOutput(html);
	}
}
