/** Small things kept beside the register: where its columns are, keys and ids. */

const store = () => PropertiesService.getScriptProperties();

/** @returns undefined if it was never set, or is not what we wrote */
export function property<T>(name: string): T | undefined {
	const text = store().getProperty(name);
	if (text === null) return undefined;
	try {
		return JSON.parse(text) as T;
	} catch {
		return undefined;
	}
}

export const setProperty = (name: string, value: unknown): void => {
	store().setProperty(name, JSON.stringify(value));
};

/** What a reader prefers; it belongs to the account, not to the register. */
export const preference = (name: string): string =>
	PropertiesService.getUserProperties().getProperty(name) ?? "";

export const setPreference = (name: string, value: string): void => {
	PropertiesService.getUserProperties().setProperty(name, value);
};
