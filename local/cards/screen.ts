/** What is open beside the add-on's cards, and what they have asked a person for. */

import type { Execution, Job } from "../execution";
import type { PersonInDrive } from "../personInDrive";
import { Mistake } from "../refusal";
import type { Workspace } from "../workspace";
import type { Beside, CardResponse, FormInputs } from "./model";
import { fileGranted, openCard, type Pressed, pressCard } from "./run";

type How = Pick<Job, "project" | "interfere">;

export class CardScreen {
	private beside: Beside = { message: null };
	/** The document that the add-on has just asked for. */
	private askedFor: string | undefined;

	constructor(
		private readonly workspace: Workspace,
		private readonly drive: PersonInDrive,
	) {}

	open(how: How, beside: Beside): Execution {
		const execution = openCard(this.workspace, { ...how, beside });
		this.beside = beside;
		this.askedFor = undefined;
		return execution;
	}

	press(
		how: How,
		pressed: Pressed,
		{ formInputs, beside = this.beside }: Filled,
	): Execution {
		const given = { ...pressed, formInputs };
		const execution = pressCard(this.workspace, { ...how, beside }, given);
		const { outcome } = execution;
		// It hands back what it took for an answer, or has failed.
		const answer = outcome.ok ? (outcome.value as CardResponse) : undefined;
		const isAsked = answer?.asksForFile && "document" in beside;
		this.askedFor = isAsked ? beside.document : undefined;
		return execution;
	}

	/** @throws Mistake when nothing of the add-on has asked for it */
	allow(how: How, document = this.askedFor): Execution {
		if (document === undefined || document !== this.askedFor) {
			throw new Mistake(
				"The add-on has not asked for this document; press what asks for it first.",
			);
		}
		this.askedFor = undefined;
		this.drive.grant(document);
		return fileGranted(this.workspace, { ...how, beside: { document } });
	}
}

interface Filled {
	formInputs: FormInputs;
	beside?: Beside | undefined;
}
