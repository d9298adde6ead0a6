/** Small things kept beside the register: where its columns are, keys and ids. */

const store = () => PropertiesService.getScriptProperties();

/** Read once an execution; what it sets itself is set here too. */
let known: Record<string, string> | undefined;

const all = (): Record<string, string> => {
	known ??= store().getProperties();
	return known;
};

/** @returns undefined if it was never set, or is not what we wrote */
export function property<T>(name: string): T | undefined {
	const text = all()[name];
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text) as T;
	} catch {
		return undefined;
	}
}

export function setProperty(name: string, value: unknown): void {
	const text = JSON.stringify(value);
	store().setProperty(name, text);
	if (known) known = { ...known, [name]: text };
}

/** What a reader prefers; it belongs to the account, not to the register. */
export const preference = (name: string): string =>
	PropertiesService.getUserProperties().getProperty(name) ?? "";

export const setPreference = (name: string, value: string): void => {
	PropertiesService.getUserProperties().setProperty(name, value);
};
