/** Refuses to work as anybody but the charity. */
import { requireAccount } from "../google/identity";
import { charityAddress } from "../policy/contact/charity";

/** @throws UserError for any account but the charity's */
export const checkAccount = (): void => requireAccount(charityAddress);
