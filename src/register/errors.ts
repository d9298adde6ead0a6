/** The one error that is shown to people as it stands. */

/** A field to go back to, and what is wrong with it. */
export interface FieldFault {
	/** "partner.name", as the form calls its field. */
	field: string;
	sentence: string;
}

/** A sentence that says what happened, what is safe and what to do next. */
export class UserError extends Error {
	override readonly name = "UserError";
	constructor(
		message: string,
		readonly fields: readonly FieldFault[] = [],
	) {
		super(message);
	}
}

/** By name, because errors cross realms. */
export const isUserError = (error: unknown): error is UserError =>
	(error as { name?: unknown } | null)?.name === "UserError";
