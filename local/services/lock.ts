/** LockService: the script's one lock, which other executions may hold. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { exception } from "../refusal";
import type { Running } from "../running";

type GoogleLock = Offers<
	GoogleAppsScript.Lock.Lock,
	"tryLock" | "waitLock" | "releaseLock" | "hasLock"
>;

class LocalLock implements GoogleLock {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("LockService.Lock", this);
	}

	tryLock(ms: number) {
		const { workspace, gate, id } = this.#running;
		const { lock } = workspace;
		if (lock.holder === undefined || lock.holder === id) {
			lock.holder = id;
			return true;
		}
		// Whoever holds it is not going on before this call is over.
		gate.note({ ms });
		return false;
	}

	waitLock(ms: number) {
		if (this.tryLock(ms)) return;
		throw exception(
			"Lock timeout: another process was holding the lock for too long.",
		);
	}

	releaseLock() {
		if (this.hasLock()) this.#running.workspace.lock.holder = undefined;
	}

	hasLock() {
		return this.#running.workspace.lock.holder === this.#running.id;
	}
}

type Google = Offers<GoogleAppsScript.Lock.LockService, "getScriptLock">;

export class LocalLockService implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("LockService", this);
	}

	getScriptLock() {
		return new LocalLock(this.#running);
	}
}
