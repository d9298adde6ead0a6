/** Drafts for several partners. */
import { counted } from "./counted";

export const title = "Draft for several partners";
export const why = "Choose the partners. Each gets an agreement of its own.";
export const all = (count: number) => `Choose all ${count}`;
export const none = "Choose none";
export const chosen = (count: number) => `${counted(count, "partner")} chosen`;
export const next = "Next";
export const noneChosen = "No partner is chosen. Choose one first.";
export const titleHelp = "“{partner}” stands for the partner’s name.";
export const draft = (count: number) => `Draft ${counted(count, "agreement")}`;
export const drafting = (done: number, all: number) => `${done} of ${all}.`;
export const stay = "Stay on this screen. What is drafted is kept.";
export const stopping = "Stopping after these…";
export const stop = "Stop";
export const carryOn = "Continue";
export const ended = "What was drafted";
export const stopped = "Not all are drafted yet";
export const drafted = "Drafted";
export const refused = "Not drafted";
export const sums = (drafted: number, refused: number) =>
	`${drafted} drafted, ${refused} not drafted.`;
export const notMoving =
	"Nothing more could be drafted just now. Continue in a minute.";
