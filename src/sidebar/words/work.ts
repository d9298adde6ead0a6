/** Work on the mailbox while the panel is open. */
import { counted } from "./counted";

export const working = "Working on the emails…";
export const next = "The emails take a moment. What you asked for comes next.";
export const filing = "Filing past emails";
export const ready = (count: number) =>
	`${counted(count, "past email")} can be filed now.`;
export const file = "File the past emails";
export const filed = (done: number, all: number) =>
	`${done} of ${all} filed. You can close this panel; the next run carries on.`;
export const noMore =
	"Nothing more could be done just now. The next run carries on.";
export const past = "Past emails";
export const pastWhy =
	"Bring in past emails: we look through those that came before now.";
export const months = "How many months back";
export const look = "Look through past emails";
export const further = "Look further back";
export const looked = (looked: string, logged: string) =>
	`${looked} looked at, ${logged} logged`;
export const backTo = (day: string) => `, back to ${day}`;
export const canClose = "You can close this panel; the next run carries on.";
export const stop = "Stop";
export const goOn = "Go on";
