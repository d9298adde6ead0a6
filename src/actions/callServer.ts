/** The one door for the panel: every call comes in here and ends as an answer. */
import type { Answer, Contract, Name } from "../contract";
import { newReference, sentenceFor } from "../google/failures";
import { lacksPermission, requireAccount } from "../google/identity";
import { charityAddress } from "../policy/contact/charity";
import { isUserError, UserError } from "../register/errors";
import { askSignOff } from "./askSignOff";
import { startBackfill, stopBackfill, workOnEmails } from "./backfill";
import { calendarFile } from "./calendarFile";
import { changeGoal } from "./changeGoal";
import { changeLetter } from "./changeLetter";
import { changeDomain, changeNever, changeSender } from "./changeSender";
import { checkDraft } from "./checkDraft";
import { compareVersions } from "./compareVersions";
import { draftAgreement } from "./draftAgreement";
import { draftSeveral } from "./draftSeveral";
import { finishStep, handOver, putOff } from "./dutyChanges";
import { checkEasyRead, draftEasyRead } from "./easyRead";
import { followAgreement } from "./followAgreement";
import { freezeCopy } from "./freezeCopy";
import { checkImport, importPartners } from "./importPartners";
import { makeActive } from "./makeActive";
import { markRead } from "./markRead";
import { moveAgreement } from "./moveAgreement";
import { noteMeeting, takeBackMeeting } from "./noteMeeting";
import { openEmails } from "./openEmails";
import { openHome } from "./openHome";
import { recordPolicyReview } from "./recordPolicyReview";
import { recordReview } from "./recordReview";
import { recordSignature } from "./recordSignature";
import {
	pauseReminders,
	previewReminders,
	sendTest,
	settleOutbox,
} from "./reminderSwitch";
import { renewDocument } from "./renewDocument";
import { saveAgreement } from "./saveAgreement";
import { saveContact } from "./saveContact";
import { saveDueDiligence, saveInterest } from "./saveDueDiligence";
import { savePartner } from "./savePartner";
import { savePerson } from "./savePerson";
import { selectedPartner } from "./selectedPartner";
import { checkSending, sendAgreement, settleSending } from "./sendAgreement";
import { settleThread } from "./settleThread";
import { setUp } from "./setUp";
import { showAgreement } from "./showAgreement";
import { exportCoverage, showCoverage } from "./showCoverage";
import { listPartners, showPartner } from "./showPartner";
import { showPolicy } from "./showPolicy";
import { showTimeline } from "./showTimeline";
import { signOff, takeBackSignOff } from "./signOff";
import { takeBackDuty } from "./takeBackDuty";
import {
	checkTemplate,
	checkTemplateNamed,
	chooseTemplate,
	copyTemplate,
	listTemplates,
	restoreTemplate,
} from "./templateList";
import { setTextSize } from "./textSize";

const calls: { [N in Name]: Contract[N] } = {
	openHome,
	listPartners,
	showPartner,
	savePartner,
	savePerson,
	saveContact,
	selectedPartner,
	setTextSize,
	checkDraft,
	draftAgreement,
	checkImport,
	importPartners,
	setUp: () => setUp().notice,
	openEmails,
	workOnEmails,
	changeSender,
	changeNever,
	changeDomain,
	startBackfill,
	stopBackfill,
	showTimeline,
	changeLetter,
	settleThread,
	noteMeeting,
	takeBackMeeting,
	draftSeveral,
	renewDocument,
	compareVersions,
	draftEasyRead,
	checkEasyRead,
	listTemplates,
	checkTemplate,
	checkTemplateNamed,
	copyTemplate,
	chooseTemplate,
	restoreTemplate,
	showAgreement,
	saveAgreement,
	changeGoal,
	moveAgreement,
	signOff,
	takeBackSignOff,
	checkSending,
	sendAgreement,
	settleSending,
	recordSignature,
	freezeCopy,
	followAgreement,
	saveDueDiligence,
	saveInterest,
	showCoverage,
	exportCoverage,
	calendarFile,
	showPolicy,
	recordPolicyReview,
	markRead,
	makeActive,
	putOff,
	handOver,
	finishStep,
	takeBackDuty,
	recordReview,
	previewReminders,
	sendTest,
	pauseReminders,
	settleOutbox,
	askSignOff,
};

const byName = new Map<string, (request: never) => unknown>(
	Object.entries(calls),
);

/** Google's words for it come in any language, so it is asked. */
const permissionSentence = (): string | undefined =>
	lacksPermission()
		? "Partnerships lacks a permission that it needs. Choose Partnerships, Set up or repair, in the menu, and allow everything that Google lists. Nothing is lost."
		: undefined;

/** What a person is told of any error. */
export function toldOf(error: unknown): Answer<never> {
	if (isUserError(error))
		return { ok: false, message: error.message, fields: error.fields };
	const sentence = sentenceFor(error) ?? permissionSentence();
	const code = newReference();
	const { name = "", message = "", stack = "" } = (error ?? {}) as Error;
	console.error(`${code} ${name}: ${message.slice(0, 500)}\n${stack}`);
	return {
		ok: false,
		message:
			sentence ??
			`Something happened that we did not expect. Look at the record before you try again, and pass on this reference: ${code}.`,
		fields: [],
	};
}

/**
 * Runs one call of the panel. It never throws, and knows no other names.
 * @param request plain JSON, looked at again by every action
 */
export function callServer(name: string, request: unknown): Answer<unknown> {
	try {
		requireAccount(charityAddress);
		const call = byName.get(name);
		if (!call)
			throw new UserError(
				"This panel is older than the register. Close it and open it again from the menu.",
			);
		if (typeof request !== "object" || request === null)
			throw new UserError("The panel asked for nothing. Try again.");
		return { ok: true, value: call(request as never) };
	} catch (error) {
		return toldOf(error);
	}
}
