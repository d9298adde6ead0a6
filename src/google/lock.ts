/** One writer at a time; Google frees the lock when the execution ends. */
import { UserError } from "../register/errors";

let lock: GoogleAppsScript.Lock.Lock | undefined;

/**
 * Takes the lock for the rest of this execution.
 * @param waitMs how long to wait for another one that writes
 * @returns false if another one is still writing
 */
export function lockTaken(waitMs: number): boolean {
	lock ??= LockService.getScriptLock();
	return lock.tryLock(waitMs);
}

/** Takes the lock for a person who waits. @throws UserError after 10 seconds */
export function takeLock(): void {
	if (!lockTaken(10_000))
		throw new UserError(
			"Someone else is saving. Nothing was lost; try again in a minute.",
		);
}

/** Lets others write between two slices of long work. */
export const freeLock = (): void => lock?.releaseLock();
