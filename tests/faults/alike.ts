/** Faults that cannot differ in what comes of them: in pairs, one stands for all. */
import type { Fault, FaultKind } from "../../local/faults/faults";
import { isTabKind } from "../../local/faults/faults";

/** They change something that outlives the run. */
const writes =
	/\.(batchUpdate|create|copy|update|sendEmail|setProperty|deleteTrigger)$/;

/** What may run beside in pairs: the jobs that pairs are tried on. */
const beside: readonly string[] = ["draft", "log", "daily"];

const isOf = (service: string, member: string) => member.startsWith(service);

/** Only there an error has a code that tells it from others. */
const advanced = /^(Sheets|Drive|Gmail)\b/;
const isWordOnly: readonly FaultKind[] = [
	"server error before",
	"server error after",
	"too fast",
];

const afterKinds: readonly FaultKind[] = ["throw after", "server error after"];

/**
 * Whether a fault at this call may lead elsewhere than one that is tried anyway.
 * What a person does in the spreadsheet just before a call that does not touch
 * it, he may as well do before the next that does; the same goes for mail and
 * Gmail, and for late listings and the listing. After a call that writes
 * nothing, an error or an end is the same as before it or before the next.
 * The other services have no codes: there all errors are alike.
 */
export function isTelling(
	{ kind, at, on = "" }: Fault,
	member: string,
): boolean {
	if (isTabKind(kind)) return isOf("Sheets", member);
	if (kind === "delivered twice" || kind === "history forgotten")
		return isOf("Gmail", member);
	if (kind === "drive full" || kind === "no conversion")
		return isOf("Drive", member) || isOf("UrlFetchApp", member);
	if (kind === "late listing") return member === "Drive.Files.list";
	if (kind === "second run")
		return beside.includes(on) && !isOf("Session", member);
	if (kind === "six minutes") return false;
	if (kind === "kill before") return at === 1;
	if (isWordOnly.includes(kind) && !advanced.test(member)) return false;
	if (kind === "kill after" || afterKinds.includes(kind))
		return writes.test(member);
	return true;
}
