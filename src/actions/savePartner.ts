/** Saves what somebody entered about a partner: a new one, or a changed one. */
import type { SaveOutcome, SavePartner } from "../contract";
import { personNames } from "../policy/scope/section";
import { partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import { headings, oneRow, type Want } from "../register/register";
import { act, overtakenNotice, requirePerson } from "./act";
import { decideAdding } from "./addPartner";
import { decideChanging, movesFacts } from "./changePartner";
import { agreementFacts, heldRows } from "./partnerFacts";
import { partnerKeys } from "./partnerForm";

function readsFor(request: SavePartner): Want[] {
	const { place } = request;
	const both = [personNames, partnerKeys, settingRows];
	if (!place) return [...both, headings(partnerDetails)];
	return [
		...both,
		oneRow(partners, place.ref, place.row),
		oneRow(partnerDetails, place.ref, place.row),
		...(movesFacts(request) ? [agreementFacts, heldRows] : []),
	];
}

/**
 * Saves one partner in one write.
 * @throws UserError with the fields that do not fit; nothing is saved then
 */
export function savePartner(request: SavePartner): SaveOutcome {
	const { place } = request;
	const { result, overtaken } = act(
		request.as,
		readsFor(request),
		(register, moment) => {
			requirePerson(register, moment);
			return place
				? decideChanging({ ...request, place }, register, moment.today)
				: decideAdding(request, register, moment.today);
		},
	);
	return result.kind === "saved"
		? { ...result, notice: result.notice + overtakenNotice(overtaken) }
		: result;
}
