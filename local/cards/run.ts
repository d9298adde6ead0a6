/** Runs the function behind a card, and takes only what Google can show. */

import { pathOf } from "../bridge";
import { roundTrip } from "../costs";
import { googleDoc } from "../drive";
import { type Execution, execute, failureOf, type Job } from "../execution";
import { checkCardPermission } from "../permissions";
import type { Project } from "../project";
import { exception, Mistake } from "../refusal";
import { LocalCard } from "../services/cardBuilders";
import {
	LocalActionResponse,
	LocalFileScopeResponse,
} from "../services/cardResponses";
import { mailboxOf, messageWithId, type Workspace } from "../workspace";
import { linksOfCard, linksOfResponse } from "./check";
import { cardEvent, type Told } from "./events";
import type { Beside, Card, CardResponse, FormInputs } from "./model";

export interface CardJob extends Pick<Job, "project" | "interfere"> {
	beside: Beside;
}

export interface Pressed {
	function: string;
	parameters?: Readonly<Record<string, string>>;
	formInputs?: FormInputs;
}

/**
 * The function that draws the first cards.
 * @throws Mistake when the manifest names none
 */
export function cardFunction({ manifest }: Project, beside: Beside): string {
	if ("document" in beside) {
		return named(hostOf(manifest.docs, "Google Docs", "docs").onHome);
	}
	const { onMessage, onHome } = hostOf(manifest.gmail, "Gmail", "gmail");
	return named(beside.message === null ? onHome : (onMessage ?? onHome));
}

function named(name: string | undefined): string {
	if (name) return name;
	throw new Mistake(
		"The manifest names no function for this card; see addOns in appsscript.json.",
	);
}

function hostOf<T>(host: T | undefined, name: string, key: string): T {
	if (host) return host;
	throw new Mistake(
		`The script has no card in ${name}; its manifest has no addOns.${key}.`,
	);
}

/** @throws Mistake when there is no such card, or nothing such to be beside */
export const openCard = (workspace: Workspace, job: CardJob): Execution =>
	showCards(workspace, job, cardFunction(job.project, job.beside));

/**
 * A person has let the script into the open document, as a card asked.
 * @throws Mistake when there is no such card, or no such document
 */
export function fileGranted(workspace: Workspace, job: CardJob): Execution {
	const { docs } = job.project.manifest;
	const { onGranted, onHome } = hostOf(docs, "Google Docs", "docs");
	return showCards(workspace, job, named(onGranted ?? onHome));
}

function showCards(
	workspace: Workspace,
	job: CardJob,
	name: string,
): Execution {
	return run(workspace, job, name, {}, (value, check) => {
		const cards = Array.isArray(value) ? value : [value];
		if (cards.length === 0 || !cards.every(isCard)) throw unusable(value);
		return cards.map((card): Card => {
			const made = LocalCard.made(card);
			check(linksOfCard(made));
			return made;
		});
	});
}

/** @throws Mistake when there is nothing such to be beside */
export function pressCard(
	workspace: Workspace,
	job: CardJob,
	{ function: name, ...given }: Pressed,
): Execution {
	return run(workspace, job, name, given, (value, check): CardResponse => {
		if (value instanceof LocalFileScopeResponse && "document" in job.beside) {
			return { navigations: [], stateChanged: false, asksForFile: true };
		}
		if (!(value instanceof LocalActionResponse)) throw unusable(value);
		const response = LocalActionResponse.made(value);
		check(linksOfResponse(response));
		return response;
	});
}

const isCard = (value: unknown): value is LocalCard =>
	value instanceof LocalCard;

/** @throws Mistake when that is not there */
function opened(workspace: Workspace, beside: Beside): Told {
	if ("document" in beside) {
		const { drive } = workspace.state;
		const document = drive.find(({ id }) => id === beside.document);
		if (document?.mimeType === googleDoc) return { document };
		throw new Mistake(
			`There is no document ${beside.document}; "documents" lists what is there.`,
		);
	}
	if (beside.message === null) return {};
	const message = messageWithId(mailboxOf(workspace), beside.message);
	if (message) return { message };
	throw new Mistake(
		`There is no message ${beside.message}; "mail" lists what is there.`,
	);
}

type Check = (links: readonly string[]) => void;

function run(
	workspace: Workspace,
	{ project, interfere, beside }: CardJob,
	name: string,
	given: Omit<Pressed, "function">,
	resultOf: (value: unknown, check: Check) => unknown,
): Execution {
	const { oauthScopes: scopes, linkPrefixes } = project.manifest;
	const { withheld } = workspace.state;
	const told = { ...given, ...opened(workspace, beside) };
	workspace.state.now += roundTrip;
	try {
		if (!told.document) {
			const isAboutMessage = told.message !== undefined;
			checkCardPermission(name, isAboutMessage, { scopes, withheld });
		}
		checkName(name);
	} catch (error) {
		return neverBegun(error);
	}
	return execute(workspace, {
		project,
		interfere,
		function: name,
		source: "card",
		event: () => cardEvent(workspace, project, told),
		resultOf: (value, _, own) =>
			resultOf(own(value), (links) => checkLinks(links, linkPrefixes)),
	});
}

function checkName(name: string) {
	if (name.endsWith("_")) {
		throw exception(`Script function not found: ${name}`);
	}
}

const neverBegun = (error: unknown): Execution => ({
	outcome: { ok: false, error: failureOf(error) },
	calls: [],
	console: [],
	screen: { menus: [], toasts: [] },
	ms: 0,
});

function checkLinks(links: readonly string[], prefixes: readonly string[]) {
	const strange = links.find(
		(link) => !prefixes.some((prefix) => link.startsWith(prefix)),
	);
	if (strange === undefined) return;
	throw exception(
		`URL: '${strange}' does not match any of the prefixes whitelisted for use in the add-on.`,
	);
}

const unusable = (value: unknown) =>
	exception(
		`The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ${shown(value)}`,
	);

function shown(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(shown).join()}]`;
	const isThing = typeof value === "object" && value !== null;
	return (isThing && pathOf(value)) || JSON.stringify(value);
}
