/** What the night's check tells people to look at: that much is a deviation. */
import type { Office, Ran } from "../../local/office";
import { tables } from "../../src/policy/policy";
import type { Act } from "./scenes";
import type { Difference } from "./story";
import type { Violation } from "./violation";

/** What may be left for a person, and is listed in docs/reliability.md. */
export type Deviation =
	| "an email to be checked"
	| "a row to repair by hand"
	| "new rows to repair by hand";

export class Named {
	readonly deviations = new Set<Deviation>();
	private readonly findings: readonly string[];
	/** Tabs whose new rows stand in the wrong columns. */
	private readonly shifted: readonly string[];

	/** @param check the night's check; it runs on a copy */
	constructor(google: Office, check: Act | undefined) {
		this.findings = check ? findingsOf(check(google.copy())) : [];
		this.shifted = this.findings.flatMap((sentence) => {
			const [, tab] =
				/^(.+?): somebody moved a column while rows were added/.exec(
					sentence,
				) ?? [];
			return tab ? [tab] : [];
		});
	}

	explains({ name, expected, found }: Difference): boolean {
		const ofNewRow = this.shifted.some(
			(tab) =>
				name.startsWith(`${tab} `) ||
				// A draft whose row is not to be found is drafted again.
				(tab === "Agreements" && name.startsWith("File AGR-")),
		);
		if (ofNewRow) return this.note("new rows to repair by hand");
		const [, tab = "", key = ""] = /^(.+?) ([A-Z]+-\d+)?$/.exec(name) ?? [];
		const isThere = expected !== undefined && found !== undefined;
		const isRow =
			key === "" ? this.hit(tab, "row") : isThere && this.hit(tab, key);
		return isRow && this.note("a row to repair by hand");
	}

	/** A finding that names the record, or a row that had none. */
	private hit(tab: string, word: string): boolean {
		return this.findings.some(
			(sentence) =>
				sentence.startsWith(`${tab}: a change meant`) &&
				sentence.includes(` ${word} `),
		);
	}

	/** What follows from rows without a reference, or with it elsewhere. */
	explainsToo({ what }: Violation): boolean {
		const [, tab = ""] = /^ was added to (.+?), and the audit/.exec(what) ?? [];
		if (tab && this.hit(tab, "row")) return true;
		return this.shifted.some((tab) => {
			const prefix = tables.find(({ title }) => title === tab)?.prefix;
			return (
				what.includes(` to ${tab}, `) ||
				what.startsWith(`${tab} has a reference twice`) ||
				what.includes(` of ${prefix}-`)
			);
		});
	}

	private note(deviation: Deviation): true {
		this.deviations.add(deviation);
		return true;
	}
}

const findingsOf = (ran: Ran): readonly string[] =>
	ran.ok && ran.value ? (ran.value as { findings: string[] }).findings : [];
