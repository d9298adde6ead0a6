/** The built script: a folder of .js and .html files and a manifest. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import gas from "gas-local";
import { newRealm } from "./realm";
import { Mistake } from "./refusal";

export interface Manifest {
	timeZone: string;
	oauthScopes: string[];
	urlFetchWhitelist: string[] | undefined;
	/** Which global each advanced service has: sheets is Sheets. */
	advanced: { symbol: string; service: string }[];
	/** The add-on's own name. */
	name: string;
	/** A card may lead to no other addresses. */
	linkPrefixes: readonly string[];
	/** Whether cards' functions are told the person's language and time zone. */
	tellsLocale: boolean;
	/** Undefined when the script is no add-on in Gmail. */
	gmail: GmailManifest | undefined;
	/** Undefined when it is none in Google Docs. */
	docs: DocsManifest | undefined;
}

/** What the manifest says of the card beside Gmail's messages. */
export interface GmailManifest {
	/** The function that is told which message is open. */
	onMessage: string | undefined;
	/** The function for when none is open. */
	onHome: string | undefined;
}

/** What it says of the card beside a document. */
export interface DocsManifest {
	onHome: string | undefined;
	/** The function for when a person let the script into the document. */
	onGranted: string | undefined;
}

export interface Project {
	readonly folder: string;
	readonly manifest: Manifest;
}

interface ManifestFile {
	timeZone?: string;
	oauthScopes?: string[];
	urlFetchWhitelist?: string[];
	dependencies?: {
		enabledAdvancedServices?: { userSymbol: string; serviceId: string }[];
	};
	addOns?: AddOns;
}

interface AddOns {
	common?: {
		name?: string;
		homepageTrigger?: HomeTrigger;
		openLinkUrlPrefixes?: string[];
		useLocaleFromApp?: boolean;
	};
	gmail?: {
		homepageTrigger?: HomeTrigger;
		contextualTriggers?: { onTriggerFunction?: string }[];
	};
	docs?: {
		homepageTrigger?: HomeTrigger;
		onFileScopeGrantedTrigger?: { runFunction?: string };
	};
}

interface HomeTrigger {
	runFunction?: string;
	enabled?: boolean;
}

/** @throws Mistake when the script has not been built */
export function openProject(folder: string): Project {
	const path = join(folder, "appsscript.json");
	if (!existsSync(path)) {
		throw new Mistake(
			`There is no built script in ${folder}; build it first with "npm run build".`,
		);
	}
	// The manifest is Google's format; what we use of it is listed above.
	const file = JSON.parse(readFileSync(path, "utf8")) as ManifestFile;
	const services = file.dependencies?.enabledAdvancedServices ?? [];
	const advanced = services.map(({ userSymbol, serviceId }) => ({
		symbol: userSymbol,
		service: serviceId,
	}));
	const { timeZone = "Etc/GMT", oauthScopes = [], urlFetchWhitelist } = file;
	// A script's Date counts in the script's zone, and a process has only one.
	process.env.TZ = timeZone;
	return {
		folder,
		manifest: {
			timeZone,
			oauthScopes,
			urlFetchWhitelist,
			advanced,
			...addOnOf(file.addOns, oauthScopes),
		},
	};
}

function addOnOf(
	{ common = {}, gmail, docs }: AddOns = {},
	scopes: readonly string[],
) {
	// What a place has of its own counts before what all have in common.
	const homeOf = (place: { homepageTrigger?: HomeTrigger }) => {
		const home = place.homepageTrigger ?? common.homepageTrigger;
		return home?.enabled === false ? undefined : home?.runFunction;
	};
	return {
		name: common.name ?? "",
		linkPrefixes: common.openLinkUrlPrefixes ?? [],
		tellsLocale:
			common.useLocaleFromApp === true && scopes.includes(localeScope),
		gmail: gmail && {
			onMessage: gmail.contextualTriggers?.[0]?.onTriggerFunction,
			onHome: homeOf(gmail),
		},
		docs: docs && {
			onHome: homeOf(docs),
			onGranted: docs.onFileScopeGrantedTrigger?.runFunction,
		},
	};
}

const localeScope = "https://www.googleapis.com/auth/script.locale";

/** The functions that a trigger, a menu or a person may name. */
export function functionNames({ folder }: Project): string[] {
	const { context } = newRealm(Date.now, () => undefined);
	const before = new Set(Object.keys(context));
	const script = gas.require(folder, context);
	return Object.keys(script)
		.filter((name) => !before.has(name) && typeof script[name] === "function")
		.sort();
}

/** The text of a page file; upper and lower case count, as at Google. */
export function pageFile({ folder }: Project, name: string) {
	const file = `${name}.html`;
	return readdirSync(folder).includes(file)
		? readFileSync(join(folder, file), "utf8")
		: undefined;
}
