/** When the policy itself is next to be reviewed, and which version holds. */
import { addMonths, type Day, longDay } from "../../register/days";
import { pick } from "../../register/register";
import { type PolicyVersion, policyVersions } from "./tables";

/** What a document says of the policy. */
export const approvedVersions = pick(
	policyVersions,
	"title",
	"version",
	"approvedOn",
);

type Held = Pick<PolicyVersion, "approvedOn" | "reviewedOn">;

/** The founding approval (policy section 12). */
export const founding = {
	title: "Partnership and Collaboration Policy",
	version: "1",
	approvedOn: "2024-07-07" as Day,
	by: "Board of trustees",
};

/** The latest approval or review actually held; null if there is none. */
function lastHeld(versions: readonly Held[], today: Day): Day | null {
	const held = versions
		.flatMap(({ approvedOn, reviewedOn }) => [approvedOn, reviewedOn])
		.filter((day): day is Day => day !== null && day <= today)
		.sort();
	return held[held.length - 1] ?? null;
}

/**
 * A year after the latest approval or review actually held.
 * @param months `policy.months`
 * @see
 */
export function nextPolicyReview(
	versions: readonly Held[],
	months: number,
	today: Day,
): Day | null {
	const last = lastHeld(versions, today);
	return last && addMonths(last, months);
}

/**
 * The version that holds on a day: the one approved last, on it or before it.
 * @returns undefined if none is on record
 */
export const versionNow = <V extends Pick<PolicyVersion, "approvedOn">>(
	versions: readonly V[],
	today: Day,
): V | undefined =>
	versions.reduce<V | undefined>((newest, one) => {
		if (!one.approvedOn || one.approvedOn > today) return newest;
		return one.approvedOn > (newest?.approvedOn ?? "") ? one : newest;
	}, undefined);

/** Whether somebody has read the version that holds; words apart, not spaces. */
export const hasRead = (
	{ readVersion }: { readVersion: string },
	now: Pick<PolicyVersion, "version"> | undefined,
): boolean =>
	now !== undefined &&
	readVersion.trim().toLowerCase() === now.version.trim().toLowerCase();

/** "Partnership and Collaboration Policy, version 1, approved 7 July 2024" */
export function policyLine(
	versions: readonly Pick<PolicyVersion, "title" | "version" | "approvedOn">[],
): string {
	const newest = [...versions]
		.filter(({ approvedOn }) => approvedOn !== null)
		.sort((a, b) => ((a.approvedOn ?? "") < (b.approvedOn ?? "") ? 1 : -1))[0];
	return newest?.approvedOn
		? `${newest.title}, version ${newest.version}, approved ${longDay(newest.approvedOn)}`
		: "";
}
