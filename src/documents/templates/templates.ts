/** The default templates, by the key under which the register keeps them. */
import { dataSharingAgreement } from "./dataSharing";
import { easyRead } from "./easyRead";
import { memorandum } from "./memorandum";
import { partnerLetter } from "./partnerLetter";
import { partnershipAgreement } from "./partnership";
import type { DocumentTemplate } from "./template";

export const templates: Readonly<Record<string, DocumentTemplate>> = {
	mou: memorandum,
	partnership: partnershipAgreement,
	dataSharing: dataSharingAgreement,
	letter: partnerLetter,
	easyRead,
};
