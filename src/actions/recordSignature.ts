/** Records who signed an agreement, when and how; the last signature closes it. */
import type { RecordSignature, StepOutcome } from "../contract";
import { timestamp } from "../google/clock";
import {
	ourSigners,
	type Signer,
	signedOnKey,
	signersLeft,
	signRefusals,
} from "../policy/agreements/gates";
import { agreementDetails, signingMethods } from "../policy/agreements/tables";
import { signedVersion } from "../policy/agreements/versions";
import { faultOf } from "../register/check";
import { type Day, longDay } from "../register/days";
import { UserError } from "../register/errors";
import { commit } from "./act";
import { type Step, stepped } from "./agreementStep";
import { copyFile, frozen } from "./freezeCopy";
import { groundsOf, plainText, ruleSetAside } from "./grounds";
import { tried } from "./partFiles";
import { folderToMake } from "./partnerFolder";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

const signers: readonly string[] = ["ours1", "ours2", "theirs"];

const isSigner = (name: string): name is Signer => signers.includes(name);

/** @throws UserError with the fields that do not fit */
function entered(request: RecordSignature, at: AtWork) {
	const { facts, moment } = at;
	const on = request.on ?? moment.today;
	const method = signingMethods.find((one) => one === request.method);
	const evidence = plainText(request.evidence);
	const { evidence: known, messageId } = facts.details;
	const has =
		evidence || known || (method === "Email confirmation" && messageId);
	const unfit = faultOf(agreementDetails.columns.evidence, evidence);
	const faults = [
		...(on > moment.today
			? [
					{
						field: "on",
						sentence: `Signed on: ${longDay(on)} has not come yet.`,
					},
				]
			: []),
		...(method
			? []
			: [{ field: "method", sentence: "Say how it was signed." }]),
		...(unfit ? [{ field: "evidence", sentence: unfit }] : []),
		...(has
			? []
			: [
					{
						field: "evidence",
						sentence:
							"Evidence is empty. Put the scan, or the email, into Drive or Gmail and give its link.",
					},
				]),
	];
	if (faults.length > 0 || !method)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
	return { on, method, evidence: evidence || known };
}

/** The person of ours who signs there. */
const ourPerson = ({ facts }: AtWork, signer: Signer): string =>
	signer === "ours1"
		? facts.agreement.signer1
		: signer === "ours2"
			? facts.agreement.signer2
			: "";

/** @throws UserError unless that signature is still to come */
function requireLeft(at: AtWork, signer: Signer): void {
	const { facts } = at;
	if (!signersLeft(facts).includes(signer)) {
		const known = facts.details[signedOnKey(signer)];
		throw new UserError(
			known
				? `That signature is recorded already, on ${longDay(known)}. Nothing was changed.`
				: "Nobody else signs for us. Nothing was changed.",
		);
	}
}

const whoOf = (at: AtWork, signer: Signer): string =>
	signer === "theirs"
		? at.facts.partner.name
		: (at.facts.people.find(({ ref }) => ref === ourPerson(at, signer))?.name ??
			"Our signatory");

/** The day of the last signature. */
function lastDay({ facts }: AtWork, signer: Signer, on: Day): Day {
	const days = [...ourSigners(facts.settings), "theirs" as const].map((one) =>
		one === signer ? on : facts.details[signedOnKey(one)],
	);
	return days.reduce<Day>((last, day) => (day && day > last ? day : last), on);
}

/**
 * @throws UserError with everything that stands against it; nothing is changed
 * @see
 */
export function recordSignature(request: RecordSignature): StepOutcome {
	const at = takeUp(request.as, request.place);
	const { facts, place, opened, moment, stepping, nextId } = at;
	const { ref, version } = facts.agreement;
	requireStatus(
		at,
		["Agreed", "Part signed"],
		"It is signed once the partner has agreed.",
	);
	const { signer } = request;
	if (!isSigner(signer))
		throw new UserError("Say who signed. Nothing was changed.");
	requireLeft(at, signer);
	const { on, method, evidence } = entered(request, at);
	const grounds = groundsOf(request);
	const rules = ruleSetAside(
		signRefusals(facts, signer),
		grounds,
		`This signature on ${ref} cannot be recorded:`,
	);
	const isLast = signersLeft(facts).length === 1;
	const step: Step = {
		to: isLast ? "Fully signed" : "Part signed",
		on,
		...grounds,
		rules,
		why: [`${whoOf(at, signer)} signed.`, grounds.why]
			.filter(Boolean)
			.join(" "),
		details: { [signedOnKey(signer)]: on, method, evidence },
		...(isLast
			? {
					agreement: {
						signedOn: lastDay(at, signer, on),
						version: signedVersion(version),
					},
				}
			: {}),
	};
	const { changes, entries } = stepped(stepping, step, moment, nextId);
	if (!isLast) {
		commit(opened, { changes, entries }, moment);
		return done(`${whoOf(at, signer)} has signed ${ref}.`, place);
	}
	const signed = { ...facts.agreement, version: signedVersion(version) };
	const files = [copyFile(signed), ...folderToMake(facts.partner)];
	const state = tried(opened, files, timestamp());
	const after = commit(opened, { changes, entries, state }, moment).opened;
	const kept = frozen({ ...at, opened: after }, signed, opened);
	return done(
		`${ref} is fully signed, as version ${signed.version}. ${kept}`,
		place,
	);
}
