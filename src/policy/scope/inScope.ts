/** Which partners the policy is about: the sets that its coverage counts. */
import { pick, type Register } from "../../register/register";
import { isLive, isOpen } from "./partners";
import { partnerDetails, partners } from "./tables";

const names = pick(partners, "name", "lead", "stage");
const scoped = pick(partnerDetails, "inScope");

export const scopeReads = [names, scoped] as const;

/** A supplier or a donor never counts; whoever was not asked does. */
export const isInScope = (register: Register, ref: string): boolean =>
	register.find(scoped, ref)?.inScope !== false;

export const partnersInScope = (register: Register) =>
	register.rows(names).filter(({ ref }) => isInScope(register, ref));

/** At the stage Agreement, Active or Ending. */
export const openPartners = (register: Register) =>
	partnersInScope(register).filter(isOpen);

/** At the stage Active or Ending. */
export const livePartners = (register: Register) =>
	partnersInScope(register).filter(isLive);
