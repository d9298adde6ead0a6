/** A charity's office for tests: the built add-on on a local workspace in memory. */
import { type Office, openOffice, type Ran } from "../local/office";
import { copyWorkspace, type Workspace } from "../local/workspace";
import type { Answer, Name, Request, Result } from "../src/contract";
import { partnerDetails, partners } from "../src/policy/scope/tables";
import { formKeys } from "../src/register/form";
import { blankOf, type Cells, type Table } from "../src/register/table";

export const charity = "mandalatrustcio@gmail.com";
/** A Sunday. */
export const startOfTests = "2026-11-22T09:00:00Z";

/** What a run gave back. @throws Error with what the script said */
export function resultOf(ran: Ran): unknown {
	if (ran.ok) return ran.value;
	throw new Error(`${ran.error.name}: ${ran.error.message}`);
}

const ready = new Map<string, Workspace>();

function readyWorkspace(project: string): Workspace {
	const known = ready.get(project);
	if (known) return copyWorkspace(known);
	const office = openOffice(
		{ memory: true },
		{ account: charity, now: startOfTests, project },
	);
	resultOf(office.run("setUp"));
	ready.set(project, office.workspace);
	return copyWorkspace(office.workspace);
}

/**
 * An office that is set up, with nobody in it yet.
 * @param project the folder of the built script
 */
export const anOffice = (project = "dist"): TestOffice =>
	new TestOffice(openOffice(readyWorkspace(project), { project }));

export class TestOffice {
	constructor(readonly google: Office) {}

	/** What the panel would receive. */
	answer<N extends Name>(name: N, request: Request<N>): Answer<Result<N>> {
		return resultOf(this.google.page("callServer", name, request)) as Answer<
			Result<N>
		>;
	}

	/** @throws Error with the sentence that the panel would show */
	ask<N extends Name>(name: N, request: Request<N>): Result<N> {
		const answer = this.answer(name, request);
		if (answer.ok) return answer.value;
		throw new Error(
			[answer.message, ...answer.fields.map((f) => f.sentence)].join(" "),
		);
	}

	/** Our first person, who does everything in tests that do not say otherwise. */
	person(values: Cells = {}): string {
		return this.ask("savePerson", {
			as: "",
			values: {
				name: "Asha Example",
				role: "Trustee",
				email: "asha@home.example",
				from: "2024-01-01",
				...values,
			},
		}).ref;
	}

	/** Adds a partner; a test names only what matters to it. */
	partner(partner: Cells, details: Cells = {}, notTheSame = false): string {
		const outcome = this.ask("savePartner", {
			as: "PE-0001",
			place: null,
			...aForm(
				{ type: "Charity", lead: "PE-0001", ...partner },
				{ source: "Event", ...details },
			),
			notTheSame,
		});
		if (outcome.kind !== "saved") throw new Error(outcome.kind);
		return outcome.place.ref;
	}

	row(tab: string, ref: string) {
		const row = this.google
			.rows(tab)
			.find((one) => Object.values(one)[0] === ref);
		if (!row) throw new Error(`${ref} is not in ${tab}`);
		return row;
	}
}

const blanks = (table: Table): Cells =>
	Object.fromEntries(
		formKeys(table).map((key) => [key, blankOf(table.columns[key] as never)]),
	);

/** A new partner's form as it is opened and filled in. */
export const aForm = (partner: Cells, details: Cells) => ({
	opened: { partner: blanks(partners), details: blanks(partnerDetails) },
	values: {
		partner: { ...blanks(partners), ...partner },
		details: { ...blanks(partnerDetails), ...details },
	},
});
