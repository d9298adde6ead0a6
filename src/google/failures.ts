/** What an error of Google's means, told by its name and code, never by its words. */

interface GoogleError {
	name?: string;
	message?: string;
	details?: { code?: number; errors?: { reason?: string }[] };
}

const of = (error: unknown) => (error ?? {}) as GoogleError;

export const codeOf = (error: unknown): number | undefined =>
	of(error).details?.code;

const reasonsOf = (error: unknown) =>
	(of(error).details?.errors ?? []).map(({ reason }) => reason ?? "");

/** Too much in a minute: the same call may go through in the next. */
export const isRate = (error: unknown): boolean =>
	codeOf(error) === 429 ||
	reasonsOf(error).some((reason) => /rateLimitExceeded/i.test(reason));

/** The day's allowance is used up. */
const isDaysEnd = (error: unknown): boolean =>
	reasonsOf(error).some((reason) =>
		/dailyLimitExceeded|quotaExceeded/i.test(reason),
	);

export const isMissing = (error: unknown): boolean => codeOf(error) === 404;

/** No code came with it: it may have happened, or not. */
export const isDoubtful = (error: unknown): boolean => {
	const code = codeOf(error);
	return code === undefined || code >= 500;
};

/**
 * A sentence for people, when the error is one they can do something about.
 * @returns undefined for one that needs its reference passed on
 */
export function sentenceFor(error: unknown): string | undefined {
	if (isDaysEnd(error))
		return "Google has reached its limit for today. What you see is still there; try again tomorrow.";
	if (isRate(error))
		return "Google asks us to slow down. Wait a minute, look at the record, and try again.";
	switch (codeOf(error)) {
		case 400:
			return "Google did not take the change, because something in the spreadsheet is not as the add-on made it. If a tab was deleted, File, Version history brings it back with its rows. If not, choose Partnerships, Set up or repair. Then try again.";
		case 401:
		case 403:
			return "Google did not allow this. Perhaps two Google accounts are open: use a window with only the charity’s, and allow what Partnerships asks for.";
		case 500:
		case 502:
		case 503:
			return "Google did not answer. Wait a minute and look at the record: it may have been saved. Trying again does nothing twice.";
		default:
			return undefined;
	}
}

/** Runs a read, and once more if Google did not answer; never for a write. */
export function readAgain<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		const code = codeOf(error);
		if (!isRate(error) && (code === undefined || code < 500)) throw error;
		Utilities.sleep(1_000);
		return read();
	}
}

/** Four characters that tie what a person saw to what was logged. */
export const newReference = (): string =>
	Utilities.getUuid().slice(0, 4).toUpperCase();
