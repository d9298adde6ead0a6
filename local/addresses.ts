/** Lines of addresses as a person or a script writes them. */

import { addressesIn } from "./letter";

export interface AddressLine {
	/** In small letters. */
	addresses: readonly string[];
	/** The first part that is no address. */
	wrong: string | undefined;
}

export function addressLine(line: string): AddressLine {
	if (line.trim() === "") return { addresses: [], wrong: undefined };
	const addresses = addressesIn(line);
	const parts = line.split(",").filter((part) => part.trim() !== "");
	const wrong = addresses.find((address) => !isAddress(address));
	return addresses.length === 0
		? { addresses, wrong: parts[0]?.trim() }
		: { addresses, wrong };
}

const isAddress = (text: string) =>
	/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@.]+$/.test(text);
