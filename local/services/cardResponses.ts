/** What a function answers that was pressed for on a card. */

import { named } from "../bridge";
import { faultOfResponse } from "../cards/check";
import type { CardResponse, Navigation } from "../cards/model";
import type { Offers } from "../offers";
import { exception } from "../refusal";
import { LocalOpenLink } from "./cardActions";
import { LocalCard } from "./cardBuilders";

type GoogleNavigation = Offers<
	GoogleAppsScript.Card_Service.Navigation,
	"pushCard" | "updateCard" | "popCard" | "popToRoot"
>;

export class LocalNavigation implements GoogleNavigation {
	readonly #steps: Navigation[] = [];

	constructor() {
		named("CardService.Navigation", this);
	}

	pushCard(card: LocalCard) {
		return this.#add({ pushCard: LocalCard.made(card) });
	}

	updateCard(card: LocalCard) {
		return this.#add({ updateCard: LocalCard.made(card) });
	}

	popCard() {
		return this.#add({ popCard: true });
	}

	popToRoot() {
		return this.#add({ popToRoot: true });
	}

	#add(step: Navigation) {
		this.#steps.push(step);
		return this;
	}

	static made(navigation: LocalNavigation): readonly Navigation[] {
		return [...navigation.#steps];
	}
}

export class LocalNotification
	implements Offers<GoogleAppsScript.Card_Service.Notification, "setText">
{
	#text = "";

	constructor() {
		named("CardService.Notification", this);
	}

	setText(text: string) {
		this.#text = text;
		return this;
	}

	static made(notification: LocalNotification): { text: string } {
		return { text: notification.#text };
	}
}

/** It can only be handed back. */
export class LocalActionResponse {
	readonly #response: CardResponse;

	constructor(response: CardResponse) {
		this.#response = response;
		named("CardService.ActionResponse", this);
	}

	static made(response: LocalActionResponse): CardResponse {
		return response.#response;
	}
}

/** It can only be handed back: the person is then asked. */
export class LocalFileScopeResponse {
	constructor() {
		named("CardService.EditorFileScopeActionResponse", this);
	}
}

export class LocalFileScopeResponseBuilder
	implements
		Offers<
			GoogleAppsScript.Card_Service.EditorFileScopeActionResponseBuilder,
			"requestFileScopeForActiveDocument" | "build"
		>
{
	#asks = false;

	constructor() {
		named("CardService.EditorFileScopeActionResponseBuilder", this);
	}

	requestFileScopeForActiveDocument() {
		this.#asks = true;
		return this;
	}

	build() {
		if (!this.#asks) throw exception("Invalid response: it asks for nothing.");
		return new LocalFileScopeResponse();
	}
}

type GoogleBuilder = Offers<
	GoogleAppsScript.Card_Service.ActionResponseBuilder,
	| "setNavigation"
	| "setNotification"
	| "setOpenLink"
	| "setStateChanged"
	| "build"
>;

export class LocalActionResponseBuilder implements GoogleBuilder {
	#navigation: LocalNavigation | undefined;
	#notification: LocalNotification | undefined;
	#link: LocalOpenLink | undefined;
	#stateChanged = false;

	constructor() {
		named("CardService.ActionResponseBuilder", this);
	}

	setNavigation(navigation: LocalNavigation) {
		this.#navigation = navigation;
		return this;
	}

	setNotification(notification: LocalNotification) {
		this.#notification = notification;
		return this;
	}

	setOpenLink(link: LocalOpenLink) {
		this.#link = link;
		return this;
	}

	setStateChanged(stateChanged: boolean) {
		this.#stateChanged = stateChanged;
		return this;
	}

	build() {
		const response: CardResponse = {
			navigations: this.#navigation
				? LocalNavigation.made(this.#navigation)
				: [],
			...(this.#notification && {
				notification: LocalNotification.made(this.#notification),
			}),
			...(this.#link && { openLink: LocalOpenLink.made(this.#link) }),
			stateChanged: this.#stateChanged,
		};
		const fault = faultOfResponse(response);
		if (fault) throw exception(`Invalid response: ${fault}.`);
		return new LocalActionResponse(response);
	}
}
