/** When something is due. */
import { counted } from "./counted";

export const late = (days: number) => `${counted(days, "day")} late`;
export const was = (day: string) => `Was due ${day}`;
export const today = "Due today";
export const tomorrow = "Due tomorrow";
export const on = (day: string) => `Due ${day}`;
