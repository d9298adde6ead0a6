/** The partner in the row of the sheet where the cursor is. */
import type { PartnerPlace } from "../contract";
import { read } from "../google/read";
import { selectedRow } from "../google/ui";
import { partners } from "../policy/scope/tables";
import { pick } from "../register/register";

const refs = pick(partners);

/** @returns null when another tab is open, or the row holds no partner */
export function selectedPartner(): PartnerPlace | null {
	const { sheetId, row } = selectedRow();
	if (sheetId !== partners.sheetId) return null;
	const register = read(refs);
	const found = register
		.rows(refs)
		.find(({ ref }) => register.rowOf(partners, ref) === row);
	return found ? { ref: found.ref, row } : null;
}
