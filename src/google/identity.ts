/** Whose authority the script runs with. */
import { UserError } from "../register/errors";

/** True if the person unticked something when Google asked for permission. */
export const lacksPermission = (): boolean =>
	ScriptApp.getAuthorizationInfo(
		ScriptApp.AuthMode.FULL,
	).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;

/**
 * Refuses any account but the charity's: a job that another account sets up
 * runs unseen, as that account, on that account's mailbox.
 * @throws UserError naming both accounts
 */
export function requireAccount(charity: string): void {
	const account = Session.getEffectiveUser().getEmail();
	if (account.toLowerCase() === charity.toLowerCase()) return;
	throw new UserError(
		`You are signed in as ${account || "nobody that Google names"}. Partnerships works only for ${charity}. Open the register in a window with only that account. Nothing was changed.`,
	);
}
