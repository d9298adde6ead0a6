/** Conversations that wait for an answer. */
import { counted } from "./counted";

export const title = "Waiting for an answer";
export const forUs = "Waiting for us";
export const forThem = "Waiting for them";
export const since = (day: string) => `Since ${day}`;
export const answerBy = (day: string) => `Answer by ${day}`;
export const late = (days: number) => `${counted(days, "day")} late`;
export const wasDue = (day: string) => `Answer was due ${day}`;
export const settle = "No reply needed";
export const open = "Open in Gmail";
export const whose = "Say who they are";
