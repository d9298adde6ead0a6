/** The part of mbox-reader that we use; the package brings no types. */
declare module "mbox-reader" {
	import type { Readable } from "node:stream";

	/** Yields the messages of an mbox one by one, with `>From ` undone. */
	export function mboxReader(
		stream: Readable,
	): AsyncGenerator<{ content: Buffer }>;
}
