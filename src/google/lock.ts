/** One writer at a time. */
import { UserError } from "../register/errors";

/**
 * Runs while no other execution of the script writes. Google frees the lock at
 * the end of the execution, however that comes.
 * @param waitMs how long to wait for another one: 0 for jobs, 10,000 for people
 * @throws UserError if another one is still writing
 */
export function underLock<T>(waitMs: number, work: () => T): T {
	if (!LockService.getScriptLock().tryLock(waitMs))
		throw new UserError(
			"Someone else is saving. Nothing was lost; try again in a minute.",
		);
	return work();
}
