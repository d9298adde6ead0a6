/** Who may see a file: its owner, and anyone with the link if a person shares it so. */

import { createHash } from "node:crypto";
import { type KnownFields, knownOf, leaves } from "./fields";
import { driveNames } from "./googleNames";
import type { DriveFile, LinkRole } from "./state";
import type { Workspace } from "./workspace";

/** What is shared in a folder is shared with it. */
function linkOf(workspace: Workspace, file: DriveFile): LinkRole | undefined {
	if (file.link) return file.link;
	for (const id of file.parents) {
		const parent = workspace.state.drive.find((each) => each.id === id);
		const link = parent && linkOf(workspace, parent);
		if (link) return link;
	}
	return undefined;
}

export const isShared = (workspace: Workspace, file: DriveFile): boolean =>
	linkOf(workspace, file) !== undefined;

/** As Drive lists them. */
export function permissionsOf(workspace: Workspace, file: DriveFile) {
	const { owner } = workspace.state;
	const kind = "drive#permission";
	const link = linkOf(workspace, file);
	return [
		...(link
			? [{ kind, id: "anyoneWithLink", type: "anyone", role: link }]
			: []),
		{
			kind,
			id: permissionId(owner),
			type: "user",
			role: "owner",
			emailAddress: owner,
		},
	];
}

/** Twenty digits, the same for an address wherever it occurs. */
const permissionId = (email: string): string => {
	const digest = createHash("sha256").update(email).digest("hex");
	return BigInt(`0x${digest}`).toString().slice(0, 20);
};

export const knownPermission: KnownFields = knownOf(
	driveNames.Permission,
	leaves("kind", "id", "type", "role", "emailAddress"),
);

export const knownPermissions: KnownFields = knownOf(
	driveNames.PermissionList,
	{
		...leaves("kind"),
		permissions: knownPermission,
	},
);
