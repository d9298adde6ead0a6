/** Runs the function behind a card, and takes only what Gmail can show. */

import { pathOf } from "../bridge";
import { roundTrip } from "../costs";
import { type Execution, execute, failureOf, type Job } from "../execution";
import { checkCardPermission } from "../permissions";
import type { CardManifest, Project } from "../project";
import { exception, Mistake } from "../refusal";
import { LocalCard } from "../services/cardBuilders";
import { LocalActionResponse } from "../services/cardResponses";
import { mailboxOf, messageWithId, type Workspace } from "../workspace";
import { linksOfCard, linksOfResponse } from "./check";
import { cardEvent, type Told } from "./events";
import type { Card, CardResponse, FormInputs } from "./model";

export interface CardJob extends Pick<Job, "project" | "interfere"> {
	/** Gmail's own id of the message that is open; null for none. */
	messageId: string | null;
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
export function cardFunction(
	{ manifest }: Project,
	messageId: string | null,
): string {
	const { onMessage, onHome } = cardManifestOf(manifest.card);
	const name = messageId === null ? onHome : (onMessage ?? onHome);
	if (name) return name;
	throw new Mistake(
		"The manifest names no function for this card; see addOns in appsscript.json.",
	);
}

function cardManifestOf(card: CardManifest | undefined): CardManifest {
	if (card) return card;
	throw new Mistake(
		"The script has no card in Gmail; its manifest has no addOns.gmail.",
	);
}

/** @throws Mistake when there is no such card, or no such message */
export function openCard(workspace: Workspace, job: CardJob): Execution {
	const name = cardFunction(job.project, job.messageId);
	const message = messageOf(workspace, job.messageId);
	return run(workspace, job, name, { message }, (value, check) => {
		const cards = Array.isArray(value) ? value : [value];
		if (cards.length === 0 || !cards.every(isCard)) throw unusable(value);
		return cards.map((card): Card => {
			const made = LocalCard.made(card);
			check(linksOfCard(made));
			return made;
		});
	});
}

/** @throws Mistake when there is no such message */
export function pressCard(
	workspace: Workspace,
	job: CardJob,
	{ function: name, ...given }: Pressed,
): Execution {
	const message = messageOf(workspace, job.messageId);
	const told = { ...given, message };
	return run(workspace, job, name, told, (value, check): CardResponse => {
		if (!(value instanceof LocalActionResponse)) throw unusable(value);
		const response = LocalActionResponse.made(value);
		check(linksOfResponse(response));
		return response;
	});
}

const isCard = (value: unknown): value is LocalCard =>
	value instanceof LocalCard;

function messageOf(workspace: Workspace, id: string | null) {
	if (id === null) return undefined;
	const message = messageWithId(mailboxOf(workspace), id);
	if (message) return message;
	throw new Mistake(`There is no message ${id}; "mail" lists what is there.`);
}

type Check = (links: readonly string[]) => void;

function run(
	workspace: Workspace,
	{ project, interfere }: CardJob,
	name: string,
	told: Told,
	resultOf: (value: unknown, check: Check) => unknown,
): Execution {
	const { oauthScopes: scopes, card } = project.manifest;
	const { linkPrefixes } = cardManifestOf(card);
	const { withheld } = workspace.state;
	workspace.state.now += roundTrip;
	try {
		checkCardPermission(name, told.message !== undefined, { scopes, withheld });
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
