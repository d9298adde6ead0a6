/** A small add-on with cards in Gmail, for tests. */

import { readFileSync } from "node:fs";
import type { Office } from "../../../local/office";
import { account, anOffice, scriptFolder } from "./scripts";

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;
const own = JSON.parse(readFileSync("appsscript.json", "utf8"));

export const cardScopes: readonly string[] = [
	...new Set([
		...own.oauthScopes,
		auth("gmail.addons.execute"),
		auth("gmail.addons.current.message.metadata"),
	]),
];

export const addOns = {
	common: {
		name: "Helper",
		logoUrl: "https://example.test/logo.png",
		homepageTrigger: { runFunction: "onHome" },
		openLinkUrlPrefixes: ["https://docs.google.com/"],
	},
	gmail: {
		contextualTriggers: [{ unconditional: {}, onTriggerFunction: "onMessage" }],
	},
};

/** The same, beside documents too. */
export const docsAddOns = {
	...addOns,
	docs: { onFileScopeGrantedTrigger: { runFunction: "onGranted" } },
};

/** What the tests' functions are made of. */
const parts = `
	const text = (words) => CardService.newTextParagraph().setText(words);
	const section = (...widgets) => widgets.reduce(
		(made, widget) => made.addWidget(widget), CardService.newCardSection());
	const cardOf = (...sections) => sections.reduce(
		(made, each) => made.addSection(each), CardService.newCardBuilder());
	const says = (words) => cardOf(section(text(words))).build();
	const act = (name) => CardService.newAction().setFunctionName(name);
	const link = (url) => CardService.newOpenLink().setUrl(url);
	const button = (words) => CardService.newTextButton().setText(words);
	const choice = () => CardService.newSelectionInput().setFieldName("who");
	const answer = () => CardService.newActionResponseBuilder();
	const note = (words) => CardService.newNotification().setText(words);
	const moves = () => CardService.newNavigation();
	const asks = () => CardService.newEditorFileScopeActionResponseBuilder()
		.requestFileScopeForActiveDocument().build();
`;

export interface CardFiles {
	/** Changes to the manifest. */
	manifest?: Record<string, unknown>;
}

/** @param code has the functions onMessage and onHome, or others */
export const aCardOffice = (code: string, { manifest }: CardFiles = {}) =>
	anOffice(`${parts}\n${code}`, {
		manifest: { addOns, oauthScopes: cardScopes, ...manifest },
	});

/** The folder of such a script, with cards beside documents too. */
export const aCardScript = (code: string): string =>
	scriptFolder(`${parts}\n${code}`, {
		manifest: { addOns: docsAddOns, oauthScopes: cardScopes },
	});

/** A message from outside. @returns its id */
export async function aMessage(
	office: Office,
	subject = "Meeting",
): Promise<string> {
	const [delivered] = await office.receive(
		`From: Asha <asha@alpha.example>\nTo: ${account}\nSubject: ${subject}\nMessage-ID: <${subject}@alpha.example>\n\nHello\n`,
	);
	if (!delivered?.id) throw new Error("Not delivered");
	return delivered.id;
}
