/** Drafting step by step, for one partner or many: planned, noted in one write, made, linked. */
import type { DraftOutcome, Place } from "../contract";
import { timestamp } from "../google/clock";
import { createDocument, type DriveFile } from "../google/documents";
import { type Opened, read } from "../google/read";
import { partnerFacts } from "../policy/agreements/facts";
import { draftGaps } from "../policy/agreements/placeholders";
import { agreements } from "../policy/agreements/tables";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { update } from "../register/change";
import type { Moment } from "../register/commit";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { pick } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { commit } from "./act";
import {
	type Asked,
	documentOf,
	earlier,
	intent,
	type Planned,
	planned,
} from "./draftPlan";
import { filledWith, type Template } from "./draftValues";
import { adoptable, madeFile, tried } from "./partFiles";
import {
	folderLeft,
	folderLink,
	folderToMake,
	type PartnerFolder,
	partnerFolder,
} from "./partnerFolder";
import { requirePartner } from "./showPartner";

const linkRows = pick(agreements, "document", "easyRead");
const folderRows = pick(partners, "folder");

/** A draft that is there already, or one that is to be made. */
export type Draft =
	| { kind: "there"; outcome: DraftOutcome }
	| { kind: "adopted"; plan: Planned; file: DriveFile }
	| { kind: "new"; plan: Planned; base64: string };

/** One run that drafts; the register is read once, whatever the number. */
export class Drafting {
	private readonly nextId: ReturnType<typeof newIds>;
	private readonly first: Opened;
	private template: Template | undefined;

	/**
	 * @param opened read with `draftReads` and the partners' rows
	 * @param fetch the template, when it is first needed
	 */
	constructor(
		private opened: Opened,
		private readonly moment: Moment,
		private readonly fetch: () => Template,
	) {
		this.nextId = newIds(opened);
		this.first = opened;
	}

	/**
	 * Decides about one partner, and fills the template; nothing is written yet.
	 * @throws UserError with fields, or one sentence
	 */
	plan(request: Asked): Draft {
		const { opened, moment } = this;
		const { place } = request;
		const around = requirePartner(
			partnerFacts(opened, place, settingsOf(opened), moment.today),
			place.ref,
		);
		const before = earlier(around, request);
		if (before?.document)
			return {
				kind: "there",
				outcome: {
					ref: before.ref,
					place: this.placeOf(before.ref),
					document: before.document,
					notice: `This draft is there already: ${before.ref}.`,
					gaps: 0,
				},
			};
		const file = before && adoptable(opened, documentOf(before));
		const plan = planned(opened, around, request, this.nextId);
		if (file) return { kind: "adopted", plan, file };
		this.template ??= this.fetch();
		return {
			kind: "new",
			plan,
			base64: filledWith(this.template, plan.facts),
		};
	}

	/** Writes what is to be made, all of it at once. */
	note(drafts: readonly Draft[]): void {
		const plans = drafts.flatMap((draft) =>
			draft.kind === "new" ? [draft.plan] : [],
		);
		if (plans.length === 0) return;
		const changes = plans.flatMap((plan) =>
			plan.column === "document" ? intent(plan, this.moment, this.nextId) : [],
		);
		const files = plans.flatMap(({ document, facts }) => [
			document,
			...folderToMake(facts.partner),
		]);
		const state = tried(this.opened, files, timestamp());
		this.opened = commit(this.opened, { changes, state }, this.moment).opened;
	}

	/**
	 * Makes one document and links it.
	 * @throws UserError if there is none now; pressing again goes on from there
	 */
	make(draft: Draft): DraftOutcome {
		if (draft.kind === "there") return draft.outcome;
		const { facts, document, name } = draft.plan;
		const { ref } = document;
		if (draft.kind === "adopted") {
			const news = folderLeft(facts.partner, this.first)?.webViewLink ?? "";
			return {
				...this.linked(draft.plan, draft.file, { id: "", news }),
				notice: `${ref} was made before the answer was lost. It says what was entered then.`,
			};
		}
		const { opened, moment } = this;
		const folder = partnerFolder(facts.partner, this.first, {
			opened,
			moment,
		});
		const { base64 } = draft;
		const made = madeFile(
			document,
			(marks) => createDocument({ name, base64, parent: folder.id }, marks),
			{ opened, moment },
		);
		return {
			...this.linked(draft.plan, made, folder),
			notice: `${ref} was drafted for ${facts.partner.name}.`,
		};
	}

	private placeOf = (ref: string): Place => ({
		ref,
		row: this.opened.rowOf(agreements, ref) ?? 0,
	});

	/** Links the Doc to its agreement, found again where it is now. */
	private linked(
		{ facts, document, column }: Planned,
		{ webViewLink }: DriveFile,
		folder: PartnerFolder,
	): Omit<DraftOutcome, "notice"> {
		const { ref } = document;
		const { partner } = facts;
		const opened = read(
			...commitReads,
			linkRows,
			...(folder.news ? [folderRows] : []),
		);
		const was = opened.find(linkRows, ref);
		if (!was)
			throw new UserError(
				`${ref} is no longer in the tab Agreements, but its document was made: ${webViewLink}`,
			);
		const owner = folder.news
			? opened.find(folderRows, partner.ref)
			: undefined;
		const changes = [
			...update(agreements, ref, was, { [column]: webViewLink }),
			...(owner ? folderLink({ ...partner, ...owner }, folder) : []),
		];
		const done = [document, ...folderToMake(partner)];
		const state = tried(opened, done);
		this.opened = commit(opened, { changes, state }, this.moment).opened;
		return {
			ref,
			place: this.placeOf(ref),
			document: webViewLink,
			gaps: draftGaps(facts).length,
		};
	}
}
