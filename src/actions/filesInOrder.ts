/** Whether every file is where it belongs: linked, there, as it was signed, open to nobody else. */
import {
	type CheckedFile,
	idInFolderLink,
	idInLink,
	isOpenToAll,
} from "../google/documents";
import {
	type Agreement,
	agreementDetails,
	agreements,
} from "../policy/agreements/tables";
import { partners } from "../policy/scope/tables";
import { type Update, update } from "../register/change";
import { type Picked, pick, type Register } from "../register/register";
import { hashMark } from "./freezeCopy";
import { agreementMark, partMark, partnerMark } from "./templates";

const agreementRows = pick(
	agreements,
	"partner",
	"version",
	"status",
	"signedOn",
	"document",
	"signedCopy",
	"easyRead",
);
const hashRows = pick(agreementDetails, "hash");
const folderRows = pick(partners, "folder");

export const fileReads = [agreementRows, hashRows, folderRows] as const;

type Row = Picked<typeof agreementRows>;

/** The files of each agreement or partner by the part that they are, the oldest first. */
type Parts = ReadonlyMap<string, readonly CheckedFile[]>;

const partName = (ref: string, part: string) => `${ref} ${part}`;

export function partsOf(files: readonly CheckedFile[]): Parts {
	const found = new Map<string, CheckedFile[]>();
	for (const file of files) {
		const marks = file.appProperties ?? {};
		const ref = marks[agreementMark] ?? marks[partnerMark];
		if (!ref) continue;
		const name = partName(ref, marks[partMark] ?? "");
		found.set(name, [...(found.get(name) ?? []), file]);
	}
	return found;
}

const firstOf = (parts: Parts, ref: string, part: string) =>
	parts.get(partName(ref, part))?.[0];

/** Links of one agreement that a broken run left blank. */
function agreementLinks(register: Register, parts: Parts, row: Row): Update[] {
	const { ref, version } = row;
	const blank = (key: "document" | "signedCopy" | "easyRead", part: string) => {
		const file = row[key] ? undefined : firstOf(parts, ref, part);
		return file ? { [key]: file.webViewLink } : {};
	};
	const copy = row.signedCopy
		? undefined
		: firstOf(parts, ref, `signed ${version}`);
	const hash = copy?.appProperties?.[hashMark] ?? "";
	const details = register.find(hashRows, ref);
	return [
		...update(agreements, ref, row, {
			...blank("document", `document ${version}`),
			...blank("easyRead", "easyRead"),
			...(row.signedOn ? blank("signedCopy", `signed ${version}`) : {}),
		}),
		...(details && hash && row.signedOn && !details.hash
			? update(agreementDetails, ref, details, { hash })
			: []),
	];
}

/** Everything that was made and not linked. */
export const missingLinks = (register: Register, parts: Parts): Update[] => [
	...register
		.rows(agreementRows)
		.flatMap((row) => agreementLinks(register, parts, row)),
	...register.rows(folderRows).flatMap((row) => {
		const folder = row.folder ? undefined : firstOf(parts, row.ref, "folder");
		return folder
			? update(partners, row.ref, row, { folder: folder.webViewLink })
			: [];
	}),
];

const partWords = (part: string): string =>
	part === "easyRead"
		? "Easy Read summaries"
		: part.startsWith("signed")
			? "signed copies"
			: part === "folder"
				? "folders"
				: "documents";

/** Files that no record links, or that are there twice. */
function spares(register: Register, parts: Parts): string[] {
	const known = new Set([
		...register.rows(agreementRows).map(({ ref }) => ref),
		...register.rows(folderRows).map(({ ref }) => ref),
	]);
	const gone = new Set<string>();
	return [...parts].flatMap(([name, [oldest, ...others]]) => {
		const [ref = "", ...part] = name.split(" ");
		if (!known.has(ref)) {
			if (gone.has(ref)) return [];
			gone.add(ref);
			const tab = ref.startsWith("AGR-") ? "Agreements" : "Partners";
			return [
				`There is a document for ${ref}, which is not in the tab ${tab}: ${oldest?.webViewLink}. Put it in the bin, or bring the row back with File, Version history.`,
			];
		}
		return others.length > 0
			? [
					`There are ${others.length + 1} ${partWords(part.join(" "))} for ${ref}. The register links ${oldest?.webViewLink}; put the others in the bin once you have looked at them.`,
				]
			: [];
	});
}

/** Once it is over, nobody needs its document any more. */
const kept: readonly Agreement["status"][] = [
	"With partner",
	"Changes requested",
	"Agreed",
	"Part signed",
	"Fully signed",
	"In force",
	"Expired",
];

/** what was signed is there, and as it was. */
function copyFindings(
	row: Row,
	hash: string,
	byId: ReadonlyMap<string, CheckedFile>,
): string[] {
	const { ref, signedCopy, document, signedOn, status } = row;
	const copy = byId.get(idInLink(signedCopy));
	if (signedCopy && !copy)
		return [
			`The signed copy of ${ref} is not in Drive any more: ${signedCopy}. Take it out of the bin; it is the evidence of what was signed.`,
		];
	if (copy && hash && copy.sha256Checksum && copy.sha256Checksum !== hash)
		return [
			`The signed copy of ${ref} is not what was signed: its SHA-256 has changed. Open it in Drive and choose Manage versions to get the first one back: ${signedCopy}.`,
		];
	if (!signedCopy && document && signedOn && kept.includes(status))
		return [
			`${ref} is signed, and no copy is kept yet. Open it in the panel and press “Make the signed copy”.`,
		];
	return document && kept.includes(status) && !byId.has(idInLink(document))
		? [
				`The document of ${ref} is not in Drive any more: ${document}. Take it out of the bin.`,
			]
		: [];
}

const openFindings = (files: readonly CheckedFile[]): string[] =>
	files
		.filter(isOpenToAll)
		.map(
			({ name = "", webViewLink }) =>
				`Anybody who has its link can open “${name}”: ${webViewLink}. Open it, choose Share and set General access to Restricted.`,
		);

/** What people have to put right, as sentences. */
export function fileFindings(
	register: Register,
	files: readonly CheckedFile[],
	parts: Parts,
): string[] {
	const byId = new Map(files.map((file) => [file.id, file]));
	return [
		...openFindings(files),
		...register
			.rows(agreementRows)
			.flatMap((row) =>
				copyFindings(row, register.find(hashRows, row.ref)?.hash ?? "", byId),
			),
		...register
			.rows(folderRows)
			.filter(({ folder }) => folder && !byId.has(idInFolderLink(folder)))
			.map(
				({ ref, folder }) =>
					`The folder of ${ref} is not in Drive any more: ${folder}. Take it out of the bin.`,
			),
		...spares(register, parts),
	];
}
