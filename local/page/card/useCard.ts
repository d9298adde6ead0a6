/** What the panel beside a message shows, and what happens when it is used. */

import { useEffect, useState } from "preact/hooks";
import type { Action, CardResponse, FormInputs } from "../../cards/model";
import { sentenceOf } from "../acts";
import { ask } from "../ask";
import { followHere } from "./follow";
import { toldInputs } from "./inputs";
import { afterSteps, type Level } from "./levels";

export interface Panel {
	levels: readonly Level[];
	/** Grows whenever another card comes into sight. */
	turn: number;
	/** A person went there, so that their focus goes along. */
	isMoved: boolean;
	/** Drawn as waiting; a press may ask for no sign of it. */
	isWaiting: boolean;
	isBusy: boolean;
	/** What the add-on said. */
	said: string;
	/** Where it would have the browser go. */
	link: string;
	/** Why there is no card, or no answer. */
	trouble: string;
	/** The levels below are out of date. */
	isStale: boolean;
}

const empty: Panel = {
	levels: [],
	turn: 0,
	isMoved: false,
	isWaiting: true,
	isBusy: true,
	said: "",
	link: "",
	trouble: "",
	isStale: false,
};

const quiet = { isWaiting: false, isBusy: false } as const;

/** @param message Gmail's id; null for the add-on's homepage */
export function useCard(message: string | null) {
	const [panel, setPanel] = useState<Panel>(empty);
	const change = (part: Partial<Panel>) =>
		setPanel((before) => ({ ...before, ...part }));

	const load = async () => {
		setPanel(({ turn }) => ({ ...empty, turn: turn + 1 }));
		const answer = await asked(() => ask("showCard", { message }));
		if (answer.ok) change({ ...quiet, levels: [answer.value] });
		else change({ ...quiet, trouble: answer.error.message });
	};

	const press = async (action: Action, inputs: FormInputs) => {
		const isWaiting = action.loadIndicator === "SPINNER";
		change({ isBusy: true, isWaiting, said: "", link: "", trouble: "" });
		const { function: run, parameters } = action;
		const formInputs = toldInputs(inputs);
		const request = { message, function: run, parameters, formInputs };
		const answer = await asked(() => ask("pressCard", request));
		if (!answer.ok) return change({ ...quiet, trouble: answer.error.message });
		const url = answer.value.openLink?.url ?? "";
		const link = url === "" || followHere(url) ? "" : url;
		setPanel((before) => ({ ...after(before, answer.value), link }));
	};

	const open = (level: Level) =>
		setPanel((before) => ({
			...before,
			levels: [...before.levels, level],
			turn: before.turn + 1,
			isMoved: true,
			said: "",
			link: "",
			trouble: "",
		}));

	const back = () => {
		if (panel.isStale) void load();
		else setPanel((before) => after(before, oneBack));
	};

	useEffect(() => void load(), [message]);
	return { panel, load, press, open, back };
}

const oneBack: CardResponse = {
	navigations: [{ popCard: true }],
	stateChanged: false,
};

function after(panel: Panel, response: CardResponse): Panel {
	const { navigations, notification, stateChanged } = response;
	const isMoved = navigations.length > 0;
	return {
		...panel,
		...quiet,
		levels: afterSteps(panel.levels, navigations),
		turn: panel.turn + (isMoved ? 1 : 0),
		isMoved,
		said: notification?.text ?? "",
		link: "",
		trouble: "",
		isStale: panel.isStale || stateChanged,
	};
}

type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; error: { message: string } };

/** What the server cannot answer is told in the panel as well. */
async function asked<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
	try {
		return await work();
	} catch (error) {
		return { ok: false, error: { message: sentenceOf(error) } };
	}
}
