/** What a card's function is told: where it runs, what is open, what was filled in. */

import type { Project } from "../project";
import type { DriveFile, Message } from "../state";
import { newId, type Workspace } from "../workspace";
import { instantOf, wallClock } from "../zones";
import type { FormInputs } from "./model";

export interface Told {
	/** Undefined on the add-on's homepage in Gmail. */
	message?: Message | undefined;
	/** The one that is open, where it runs in Google Docs. */
	document?: DriveFile | undefined;
	parameters?: Readonly<Record<string, string>>;
	formInputs?: FormInputs;
}

export const cardEvent = (
	workspace: Workspace,
	project: Project,
	{ message, document, parameters = {}, formInputs = {} }: Told,
) => ({
	commonEventObject: {
		hostApp: document ? "DOCS" : "GMAIL",
		platform: "WEB",
		...(project.manifest.tellsLocale && localeAt(workspace.state.now)),
		...(hasParts(parameters) && { parameters }),
		...(hasParts(formInputs) && { formInputs: inputsAsTold(formInputs) }),
	},
	...(message && { gmail: messageAsTold(workspace, message) }),
	...(document && { docs: documentAsTold(document) }),
});

/** Which one it is, only a script hears that made it or was let into it. */
const documentAsTold = ({ id, name, madeByScript, granted }: DriveFile) =>
	madeByScript || granted
		? { id, title: name, addonHasFileScopePermission: true }
		: { addonHasFileScopePermission: false };

const hasParts = (parts: object) => Object.keys(parts).length > 0;

const inputsAsTold = (inputs: FormInputs) =>
	Object.fromEntries(
		Object.entries(inputs).map(([name, value]) => [
			name,
			{ stringInputs: { value } },
		]),
	);

/** Gmail's page counts in decimals what its API has in hexadecimals. */
const messageAsTold = (workspace: Workspace, { id, threadId }: Message) => ({
	messageId: `msg-f:${BigInt(`0x${id}`)}`,
	threadId: `thread-f:${BigInt(`0x${threadId}`)}`,
	accessToken: newId(workspace, 40),
});

const zone = "Europe/London";

function localeAt(now: number) {
	const time = Math.floor(now / 1000) * 1000;
	const asIfHere = instantOf(wallClock(time, zone), "UTC");
	return {
		userLocale: "en-GB",
		timeZone: { id: zone, offset: asIfHere - time },
	};
}
