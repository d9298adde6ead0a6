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
		manifest: { timeZone, oauthScopes, urlFetchWhitelist, advanced },
	};
}

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
