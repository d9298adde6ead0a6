/** What people decide about an address of the queue, and taking it back. */
import type {
	ChangeDomain,
	ChangeNever,
	ChangeSender,
	MailChange,
	PartnerPlace,
} from "../contract";
import { comparable } from "../correspondence/addresses";
import { domainRefusal } from "../correspondence/domains";
import { typedDomain } from "../correspondence/plainDomain";
import { charityAddress } from "../policy/contact/charity";
import { unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { listed, settingRows, settingsTable } from "../policy/settings";
import { update } from "../register/change";
import { isDomain, isEmail } from "../register/check";
import { UserError } from "../register/errors";
import { oneRow, pick, type Register } from "../register/register";
import { counted } from "../register/words";
import { act, requirePerson } from "./act";
import { askToFile } from "./mailState";
import { idsIn } from "./queued";
import { requirePartner } from "./showPartner";

const names = pick(partners, "name");

/** @throws UserError if the address is not in the queue any more */
function requireSender(register: Register, { ref, row }: PartnerPlace) {
	const found = register.find(oneRow(unmatched, ref, row), ref);
	if (found) return found;
	throw new UserError(
		`${ref} does not wait any more: it was filed or decided about meanwhile. Nothing was changed.`,
	);
}

const decisions: readonly string[] = unmatched.columns.decision.options ?? [];

/** @throws UserError if the partner or the decision is none */
function checkSender({ values }: ChangeSender, register: Register): string {
	const { decision, fileUnder } = values;
	if (decision !== "" && !decisions.includes(decision))
		throw new UserError(
			`Decision: choose ${decisions.join(" or ")}. Nothing was changed.`,
		);
	if (!fileUnder) return "";
	return requirePartner(register.find(names, fileUnder), fileUnder).name;
}

function senderNotice(
	{ values, opened }: ChangeSender,
	address: string,
	partner: string,
	emails: number,
): string {
	if (partner)
		return `${counted(emails, "email", "emails")} of ${address} will be filed under ${partner}.`;
	if (opened.fileUnder)
		return `${address} waits again. What was filed already stays; move it in the timeline.`;
	if (values.decision === "Enquiry")
		return `${address} is marked as an enquiry.`;
	if (values.decision === "Left aside") return `${address} was left aside.`;
	return `${address} waits again.`;
}

/**
 * Marks an address, or says under which partner its emails are to be filed.
 * @throws UserError if it has gone, or if somebody else decided meanwhile
 */
export function changeSender(request: ChangeSender): MailChange {
	const { place, opened, values } = request;
	const own = oneRow(unmatched, place.ref, place.row);
	const { result } = act(
		request.as,
		[personNames, names, own],
		(register, moment) => {
			requirePerson(register, moment);
			const row = requireSender(register, place);
			const partner = checkSender(request, register);
			if (
				row.decision !== opened.decision ||
				row.fileUnder !== opened.fileUnder
			)
				throw new UserError(
					`Somebody has decided about ${row.address} meanwhile. Look at it again; nothing was changed.`,
				);
			const { decision, fileUnder } = values;
			return {
				changes: update(unmatched, place.ref, row, {
					decision: decision as typeof row.decision,
					fileUnder,
				}),
				...(fileUnder ? { state: askToFile(register) } : {}),
				result: senderNotice(request, row.address, partner, idsIn(row).length),
			};
		},
	);
	const undo = { ...request, opened: values, values: opened };
	return { notice: result, undo: { name: "changeSender", request: undo } };
}

const never = "mail.never";

/** @throws UserError if it is neither an address nor a domain, or our own */
function checkNever(what: string, shared: readonly string[]): void {
	const isAddress = what.includes("@");
	if (isAddress ? !isEmail(what) : !isDomain(what))
		throw new UserError(
			`“${what}” is neither an address nor a domain. Nothing was changed.`,
		);
	if (isAddress && comparable(what) === comparable(charityAddress))
		throw new UserError(
			`${what} is our own address: nothing would be logged any more. Nothing was changed.`,
		);
	const refusal = isAddress ? undefined : domainRefusal(what, shared);
	if (refusal)
		throw new UserError(
			`${refusal} Put single addresses on the list instead. Nothing was changed.`,
		);
}

/** The list with an entry more or less. */
const listWith = (text: string, what: string, isOn: boolean): string => {
	const entries = listed(text);
	if (entries.includes(what) === isOn) return text;
	const others = entries.filter((entry) => entry !== what);
	return (isOn ? [...others, what] : others).join(", ");
};

/**
 * Puts an address or a domain on the list that is never logged.
 * @throws UserError if a domain is shared by many organisations
 */
export function changeNever(request: ChangeNever): MailChange {
	const { sender } = request;
	const given = request.what.trim().toLowerCase();
	const what = given.includes("@") ? given : typedDomain(given);
	const { result } = act(
		request.as,
		[
			personNames,
			settingRows,
			...(sender ? [oneRow(unmatched, sender.ref, sender.row)] : []),
		],
		(register, moment) => {
			requirePerson(register, moment);
			const settings = settingsOf(register);
			if (request.never) checkNever(what, listed(settings.text("mail.shared")));
			const setting = register.find(settingRows, never);
			if (!setting)
				throw new UserError(
					`The tab Settings has no line ${never}. Choose Partnerships, Set up or repair, then try again.`,
				);
			const row = sender ? requireSender(register, sender) : undefined;
			const value = listWith(setting.value, what, request.never);
			const decision = request.never ? ("Left aside" as const) : "";
			const changes = [
				...update(settingsTable, never, setting, { value }),
				...(row ? update(unmatched, row.ref, row, { decision }) : []),
			];
			return {
				changes,
				result: {
					isNews: changes.length > 0,
					notice: request.never
						? `${what} will never be logged. What was logged already stays.`
						: `${what} will be logged again from now on.`,
				},
			};
		},
	);
	const { isNews, notice } = result;
	const undo = { ...request, what, never: !request.never };
	return {
		notice,
		undo: isNews ? { name: "changeNever", request: undo } : null,
	};
}

const domainHolders = pick(partners, "name", "domains");

/** @throws UserError if the domain is shared, or another partner has it */
function checkDomain(request: ChangeDomain, register: Register): void {
	const { domain, partner } = request;
	const shared = listed(settingsOf(register).text("mail.shared"));
	const refusal = isDomain(domain)
		? domainRefusal(domain, shared)
		: `“${domain}” is not a domain. Write only the part after the @.`;
	if (refusal) throw new UserError(`${refusal} Nothing was changed.`);
	const holder = register
		.rows(domainHolders)
		.find(
			({ ref, domains }) => ref !== partner.ref && domains.includes(domain),
		);
	if (holder)
		throw new UserError(
			`“${domain}” already stands for ${holder.name} (${holder.ref}). Take it out there first. Nothing was changed.`,
		);
}

/**
 * Registers a domain for exactly one partner, or takes it away again.
 * @throws UserError with the reason if it cannot stand for one organisation
 * @see
 */
export function changeDomain(request: ChangeDomain): MailChange {
	const domain = typedDomain(request.domain);
	const { ref } = request.partner;
	const { result } = act(
		request.as,
		[personNames, settingRows, domainHolders],
		(register, moment) => {
			requirePerson(register, moment);
			const found = register.find(domainHolders, ref);
			const partner = requirePartner(found, ref);
			if (request.registered) checkDomain({ ...request, domain }, register);
			const others = partner.domains.filter((one) => one !== domain);
			const domains = request.registered ? [...others, domain] : others;
			const changes =
				partner.domains.includes(domain) === request.registered
					? []
					: update(partners, ref, partner, { domains });
			return {
				changes,
				...(changes.length > 0 ? { state: askToFile(register) } : {}),
				result: {
					isNews: changes.length > 0,
					notice: request.registered
						? `Emails from ${domain} now belong to ${partner.name}.`
						: `${domain} does not stand for ${partner.name} any more. What was filed stays.`,
				},
			};
		},
	);
	const { isNews, notice } = result;
	const undo = { ...request, domain, registered: !request.registered };
	// What was so before is not to be taken away.
	return {
		notice,
		undo: isNews ? { name: "changeDomain", request: undo } : null,
	};
}
