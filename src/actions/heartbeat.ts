/** When each job last ran well: the sign that it is alive. */
import { timestamp } from "../google/clock";
import { setProperty } from "../google/properties";

/** Kept beside the register, so that an idle run writes nothing in it. */
export const beat = (job: string): void =>
	setProperty(`last.${job}`, timestamp());
