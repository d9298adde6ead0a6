/** The one error that is shown to people as it stands. */

/** A sentence that says what happened, what is safe and what to do next. */
export class UserError extends Error {
	override readonly name = "UserError";
}

/** By name, because errors cross realms. */
export const isUserError = (error: unknown): error is UserError =>
	(error as { name?: unknown } | null)?.name === "UserError";
