/** What the panel beside a message or a document shows, and what happens when it is used. */

import { useEffect, useState } from "preact/hooks";
import type {
	Action,
	Beside,
	CardResponse,
	FormInputs,
} from "../../cards/model";
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
	/** The document that the add-on would see; Google asks the person. */
	asksFor: string;
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
	asksFor: "",
};

const quiet = { isWaiting: false, isBusy: false } as const;

export function useCard(beside: Beside) {
	const [panel, setPanel] = useState<Panel>(empty);
	const change = (part: Partial<Panel>) =>
		setPanel((before) => ({ ...before, ...part }));

	const load = async () => {
		setPanel(({ turn }) => ({ ...empty, turn: turn + 1 }));
		const answer = await asked(() => ask("showCard", beside));
		if (answer.ok) change({ ...quiet, levels: [answer.value] });
		else change({ ...quiet, trouble: answer.error.message });
	};

	const press = async (action: Action, inputs: FormInputs) => {
		const isWaiting = action.loadIndicator === "SPINNER";
		change({ isBusy: true, isWaiting, said: "", link: "", trouble: "" });
		const { function: run, parameters } = action;
		const formInputs = toldInputs(inputs);
		const request = { ...beside, function: run, parameters, formInputs };
		const answer = await asked(() => ask("pressCard", request));
		if (!answer.ok) return change({ ...quiet, trouble: answer.error.message });
		if (answer.value.asksForFile && "document" in beside) {
			return change({ ...quiet, asksFor: beside.document });
		}
		const url = answer.value.openLink?.url ?? "";
		const link = url === "" || followHere(url) ? "" : url;
		setPanel((before) => ({ ...after(before, answer.value), link }));
	};

	/** The person answers Google's question. */
	const allow = async (isAllowed: boolean) => {
		const document = panel.asksFor;
		if (!isAllowed) return change({ asksFor: "" });
		change({ isBusy: true, isWaiting: true, said: "", asksFor: "" });
		const answer = await asked(() => ask("allowFile", { document }));
		if (!answer.ok) return change({ ...quiet, trouble: answer.error.message });
		setPanel(({ turn }) => ({
			...empty,
			...quiet,
			levels: [answer.value],
			turn: turn + 1,
			isMoved: true,
		}));
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

	useEffect(() => void load(), [JSON.stringify(beside)]);
	return { panel, load, press, allow, open, back };
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
