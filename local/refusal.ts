/** The ways in which Google, or this stand-in, says no. */

/** What a script catches: Google's name and words, as plain data. */
export class Refusal extends Error {
	readonly details: RefusalDetails | undefined;

	constructor(name: string, message: string, details?: RefusalDetails) {
		super(message);
		this.name = name;
		this.details = details;
	}
}

export interface RefusalDetails {
	code: number;
	message: string;
	errors: { message: string; domain: string; reason: string }[];
}

/** A refusal of a REST method; the gate adds which method it was. */
export class ApiRefusal extends Error {
	constructor(
		readonly code: number,
		readonly reason: string,
		message: string,
	) {
		super(message);
	}
}

/** Something that Google has and we have not: never swallowed by a script. */
export class NotHere extends Error {
	constructor(what: string) {
		super(`${what} is not in the local workspace`);
		this.name = "NotInLocalWorkspace";
	}
}

/** A mistake of the person at the command line or the page: one sentence. */
export class Mistake extends Error {
	override readonly name = "Mistake";
}

/** Whatever was thrown, from whichever world. */
export const messageOf = (error: unknown): string =>
	typeof error === "object" && error !== null && "message" in error
		? String(error.message)
		: String(error);

/** By its name: it may come from another bundle, and so another class. */
export const isMistake = (error: unknown): error is Mistake =>
	error instanceof Error && error.name === "Mistake";

/** The refusal of a built-in service. */
export const exception = (message: string) => new Refusal("Exception", message);

export const badRequest = (message: string) =>
	new ApiRefusal(400, "badRequest", message);

export const notFound = (message: string) =>
	new ApiRefusal(404, "notFound", message);

/** @param member as scripts write it, such as Sheets.Spreadsheets.get */
export function fromApi(member: string, refusal: ApiRefusal): Refusal {
	const [service = "", ...rest] = member.split(".");
	const method = [service, ...rest.slice(0, -1)].map(lowerFirst);
	const called = [...method, rest.at(-1) ?? ""].join(".");
	const { code, reason, message } = refusal;
	return new Refusal(
		"GoogleJsonResponseException",
		`API call to ${called} failed with error: ${message}`,
		{ code, message, errors: [{ message, domain: "global", reason }] },
	);
}

const lowerFirst = (word: string) =>
	word.charAt(0).toLowerCase() + word.slice(1);
