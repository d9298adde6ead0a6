/** Calls that fail: the words and codes with which each service refuses. */

import { limits } from "../quotas";
import { ApiRefusal, exception } from "../refusal";
import type { Call } from "../state";
import type { Workspace } from "../workspace";

const advanced = /^(Sheets|Drive|Gmail)\b/;

/** Nothing tells whether the call happened: no code comes with it. */
export const noAnswer = ({ service }: Call): Error =>
	exception(
		advanced.test(service)
			? "Empty response"
			: "We're sorry, a server error occurred. Please wait a bit and try again.",
	);

export const serverError = (call: Call): Error =>
	advanced.test(call.service)
		? new ApiRefusal(500, "backendError", "Internal error encountered.")
		: noAnswer(call);

export const tooFast = ({ service }: Call): Error => {
	if (service.startsWith("Sheets"))
		return new ApiRefusal(
			429,
			"rateLimitExceeded",
			"Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'.",
		);
	if (advanced.test(service))
		return new ApiRefusal(403, "rateLimitExceeded", "Rate Limit Exceeded");
	return exception(
		"Service invoked too many times in a short time. Try Utilities.sleep(1000) between calls.",
	);
};

export const dayUsedUp = ({ service }: Call): Error =>
	advanced.test(service)
		? new ApiRefusal(403, "dailyLimitExceeded", "Daily Limit Exceeded")
		: exception(
				`Service invoked too many times for one day: ${service.split(".")[0]?.toLowerCase()}.`,
			);

/** The day's emails are gone; asking how many are left still works. */
export function useUpMail({ state }: Workspace) {
	state.usage = {
		...state.usage,
		mailSince: state.now,
		mailRecipients: limits.mailRecipients,
	};
}
