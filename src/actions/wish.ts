/** What the menu asked the panel to open with, kept until it has. */
import type { HomeView } from "../contract";
import { preference, setPreference } from "../google/properties";

const name = "wish";

export const wishFor = (wish: HomeView["wish"]): void =>
	setPreference(name, `${wish} ${Date.now()}`);

/** A panel that never opened leaves a wish behind: it does not last. */
const mostMinutes = 5;

/** The wish, once. */
export function wishNow(): HomeView["wish"] {
	const [wish, at = ""] = preference(name).split(" ");
	if (!wish) return "";
	setPreference(name, "");
	const isFresh = Date.now() - Number(at) < mostMinutes * 60_000;
	return isFresh && wish === "draft" ? wish : "";
}
