/** Versions: 0.1 and on for drafts, 1.0 signed, 1.1 a variation, 2.0 a renewal. */

/** "1.1 draft 2" is the second draft of what will be version 1.1. */
const successorDraft = /^(\d+)\.(\d+) draft (\d+)$/;
const plain = /^(\d+)\.(\d+)$/;

/** How an agreement follows another. */
export type Succession = "Renewal" | "Variation";

/** The version that its next draft has. */
export function nextDraft(version: string): string {
	const [, major, minor, count] = successorDraft.exec(version) ?? [];
	if (major) return `${major}.${minor} draft ${Number(count) + 1}`;
	const [, zero = "0", drafts = "0"] = plain.exec(version) ?? [];
	return `${zero}.${Number(drafts) + 1}`;
}

/** The version that it has once it is signed. */
export function signedVersion(version: string): string {
	const [, major, minor] = successorDraft.exec(version) ?? [];
	return major ? `${major}.${minor}` : "1.0";
}

/** The first draft of what follows a signed version. */
export function successorVersion(version: string, way: Succession): string {
	const [, major = "1", minor = "0"] = plain.exec(version) ?? [];
	return way === "Renewal"
		? `${Number(major) + 1}.0 draft 1`
		: `${major}.${Number(minor) + 1} draft 1`;
}

/** Whether it changes an agreement rather than following it. */
export const isVariation = (version: string): boolean =>
	!/^\d+\.0\b/.test(version) && !/^0\./.test(version) && version !== "";

/** Whether somebody may have read a version before it. */
export const followsOther = (version: string): boolean =>
	!["", "0.1"].includes(version);
