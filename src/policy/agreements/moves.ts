/** The life of an agreement: which moves there are, from where to where. */
import type { AgreementStatus } from "./tables";

export interface MoveKind {
	/** What its button says. */
	verb: string;
	from: readonly AgreementStatus[];
	to: AgreementStatus;
	/** A reason has to be given. */
	why?: true;
	/** It can be taken back while nothing else has happened. */
	undo?: "review" | "redraft";
}

const unsigned = [
	"Draft",
	"Internal review",
	"With partner",
	"Changes requested",
	"Agreed",
] as const;

/** The moves that people make; the days make the rest. @see domain 3.6 */
export const moves = {
	review: {
		verb: "Ask for internal review",
		from: ["Draft"],
		to: "Internal review",
		undo: "redraft",
	},
	send: {
		verb: "Send to the partner",
		from: ["Internal review"],
		to: "With partner",
	},
	agree: {
		verb: "The partner agrees",
		from: ["With partner"],
		to: "Agreed",
	},
	sign: {
		verb: "Record a signature",
		from: ["Agreed", "Part signed"],
		to: "Part signed",
	},
	redraft: {
		verb: "Go back to drafting",
		from: ["Internal review", "Changes requested"],
		to: "Draft",
	},
	changes: {
		verb: "The partner asks for changes",
		from: ["With partner", "Agreed"],
		to: "Changes requested",
		why: true,
	},
	decline: {
		verb: "The partner declines",
		from: ["With partner"],
		to: "Declined",
		why: true,
	},
	end: {
		verb: "End the agreement",
		from: ["In force"],
		to: "Ended",
		why: true,
	},
	withdraw: {
		verb: "Withdraw it",
		from: [...unsigned, "Part signed"],
		to: "Withdrawn",
		why: true,
	},
} as const satisfies Readonly<Record<string, MoveKind>>;

export type MoveName = keyof typeof moves;

export const isMove = (name: string): name is MoveName =>
	Object.keys(moves).includes(name);

export const moveNamed = (name: MoveName): MoveKind => moves[name];

/** The moves that a status allows. */
export const movesFrom = (status: AgreementStatus | ""): MoveName[] =>
	(Object.keys(moves) as MoveName[]).filter((name) =>
		moveNamed(name).from.includes(status || "Draft"),
	);

/** The reason, until somebody has typed in what the partner wrote. */
export const untyped = "Answered by email; nobody has typed in the reason yet.";
