/** Drive.Permissions: with whom a file is shared. */

import { named } from "../bridge";
import { seenFile, unknownField } from "../drive";
import { checkMask, parseMask, pick } from "../fields";
import type { Offers } from "../offers";
import type { Running } from "../running";
import { knownPermissions, permissionsOf } from "../sharing";
import type { Fields } from "./driveOptions";
import { checkOptionsOf } from "./options";

type Google = Offers<
	GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection,
	"list"
>;

const usual = "kind,permissions(kind,id,type,role)";

export class LocalPermissions implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Drive.Permissions", this);
	}

	list(id: string, { fields = usual }: Fields = {}) {
		checkOptionsOf("Drive.Permissions.list", { fields });
		const { workspace } = this.#running;
		const file = seenFile(workspace, id);
		const mask = parseMask(fields);
		const where = "Drive.Permissions.list fields";
		checkMask(mask, knownPermissions, where, unknownField);
		const permissions = permissionsOf(workspace, file);
		return pick({ kind: "drive#permissionList", permissions }, mask);
	}
}
