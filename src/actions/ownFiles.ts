/** The folder and the templates in Drive: each there once, and its id kept. */
import { timestamp } from "../google/clock";
import {
	createDocument,
	createFolder,
	type DriveFile,
	fileExists,
	filesMarked,
	type MarkedFile,
} from "../google/documents";
import { isDoubtful } from "../google/failures";
import { fileMade, madeOnce } from "../google/makeOnce";
import { property, setProperty } from "../google/properties";
import { isUserError, UserError } from "../register/errors";
import {
	defaultTemplate,
	folderMark,
	folderProperty,
	type TemplateKind,
	templateKinds,
	templateMark,
	templateProperty,
	templates,
} from "./templates";

/** A file of ours: the property that keeps its id, its mark, and how to make it. */
export interface OwnFile {
	name: string;
	property: string;
	mark: readonly [string, string];
	make(): DriveFile;
}

const ownFolder: OwnFile = {
	name: "Partnerships",
	property: folderProperty,
	mark: [folderMark, "yes"],
	make: () => createFolder("Partnerships", undefined, { [folderMark]: "yes" }),
};

function ownTemplate(kind: TemplateKind): OwnFile {
	const { key } = templates[kind];
	const name = `Template: ${templates[kind].name}`;
	return {
		name,
		property: templateProperty(kind),
		mark: [templateMark, key],
		make: () =>
			createDocument(
				{
					name,
					base64: defaultTemplate(kind),
					parent: property<string>(folderProperty),
				},
				{ [templateMark]: key },
			),
	};
}

const marksOf = ({ mark: [key, value] }: OwnFile) => ({ [key]: value });

const hasMark = (
	{ appProperties }: MarkedFile,
	[key, value]: OwnFile["mark"],
) => appProperties?.[key] === value;

/** Stands where the id will be, while a file is being made. */
const trying = "tried ";

/**
 * The file whose id is kept, or that carries our mark, or a new one.
 * @returns whether anything had to be done
 */
function kept(file: OwnFile, listed: readonly MarkedFile[]): boolean {
	const what = `“${file.name}” in Drive`;
	const known = property<string>(file.property) ?? "";
	const triedAt = known.startsWith(trying)
		? known.slice(trying.length)
		: undefined;
	const isId = known !== "" && !triedAt;
	// A new file may not be listed yet.
	if (isId && (listed.some(({ id }) => id === known) || fileExists(known)))
		return false;
	const found =
		listed.find((one) => hasMark(one, file.mark)) ??
		fileMade(marksOf(file), what, triedAt);
	if (!found) setProperty(file.property, trying + timestamp());
	const { id } = found ?? made(file, what);
	setProperty(file.property, id);
	return true;
}

/** The id of one of our files, found or made if need be. */
export function keptFile(file: OwnFile): string {
	const known = property<string>(file.property) ?? "";
	if (known === "" || known.startsWith(trying))
		kept(file, filesMarked(file.mark));
	return property<string>(file.property) ?? "";
}

/** @throws UserError; if Google refused plainly, the next try need not wait */
function made(file: OwnFile, what: string): DriveFile {
	try {
		return madeOnce(marksOf(file), what, file.make);
	} catch (error) {
		if (isUserError(error) || isDoubtful(error)) throw error;
		setProperty(file.property, "");
		throw new UserError(
			`Google did not make ${what}. Perhaps Drive is full, or today’s number of new documents is used up. Make room, then choose Set up or repair again.`,
		);
	}
}

/** @returns how many had to be made or found: 0 when all were there */
export function folderAndTemplates(): number {
	const files = [ownFolder, ...templateKinds.map(ownTemplate)];
	const listed = filesMarked(...files.map(({ mark }) => mark));
	return files.filter((file) => kept(file, listed)).length;
}
