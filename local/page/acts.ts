/** Every act of the page says that it runs and how it ended, in one place. */

import { createContext } from "preact";
import { useCallback, useContext, useState } from "preact/hooks";

export interface Status {
	kind: "quiet" | "busy" | "done" | "trouble";
	words: string;
}

/**
 * Does something and says so.
 * @param doing what the person reads meanwhile; nothing for what goes unseen
 * @param done what they read afterwards; nothing leaves the line empty
 * @returns undefined when it could not be done; the reason has been said
 */
export type Act = <T>(
	doing: string,
	work: () => Promise<T>,
	done?: (value: T) => string,
) => Promise<T | undefined>;

export const ActContext = createContext<Act>(async (_doing, work) => work());

export const useAct = () => useContext(ActContext);

export function useStatus() {
	const [status, setStatus] = useState<Status>({ kind: "quiet", words: "" });
	const act = useCallback<Act>(async (doing, work, done) => {
		if (doing) setStatus({ kind: "busy", words: doing });
		try {
			const value = await work();
			const said = done?.(value) ?? "";
			if (doing || said) {
				setStatus({ kind: said ? "done" : "quiet", words: said });
			}
			return value;
		} catch (error) {
			setStatus({ kind: "trouble", words: sentenceOf(error) });
			return undefined;
		}
	}, []);
	const clear = () => setStatus({ kind: "quiet", words: "" });
	return { status, act, clear };
}

export const sentenceOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
