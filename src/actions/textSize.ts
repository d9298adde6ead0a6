/** How large the panel's text is; remembered for the account. */
import type { TextSize } from "../contract";
import { preference, setPreference } from "../google/properties";
import { UserError } from "../register/errors";

const sizes: readonly TextSize[] = ["Normal", "Large", "Largest"];
const name = "textSize";

export const textSize = (): TextSize =>
	sizes.find((size) => size === preference(name)) ?? "Normal";

/** @throws UserError if there is no such size */
export function setTextSize({ size }: { size: TextSize }): TextSize {
	if (!sizes.includes(size))
		throw new UserError("Choose Normal, Large or Largest.");
	setPreference(name, size);
	return size;
}
