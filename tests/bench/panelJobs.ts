/** Jobs of the panel: what a person waits for. */
import type {
	DraftCheck,
	DraftRequest,
	PartnerView,
	SavePartner,
} from "../../src/contract";
import { aForm, type TestOffice } from "../anOffice";
import { asked, type Job, mustBe, ranAlone, sixAPartner } from "./job";
import type { Size } from "./sampleRegister";

/** A partner like most: active, and with an agreement. Row 1 has the headings. */
export const place = { ref: "P-0010", row: 11 };
const as = "PE-0001";

const open: Job = {
	name: "open the panel",
	goals: {
		calls: 1,
		small: 3,
		cellsRead: ({ partners }) => 6 * partners + 2_000,
		ms: 3_000,
	},
	ready:
		(office, { partners }) =>
		() => {
			const shown = ranAlone(office.google.choose("openPanel"));
			const { took, value } = asked(office, "openHome", {});
			mustBe(value.partnerCount === partners, "Not every partner was counted.");
			return [shown, took];
		},
};

const list: Job = {
	name: "list the partners",
	goals: { calls: 1, cellsRead: sixAPartner },
	ready:
		(office, { partners }) =>
		() => {
			const { took, value } = asked(office, "listPartners", {});
			mustBe(value.length === partners, "Not every partner was listed.");
			return [took];
		},
};

const show: Job = {
	name: "open one partner",
	goals: { calls: 1, cellsRead: sixAPartner },
	ready: (office) => () => {
		const { took, value } = asked(office, "showPartner", place);
		mustBe(value.place.ref === place.ref, "Another partner was shown.");
		return [took];
	},
};

/** A form as the panel would send it back, with some fields changed. */
export function changedForm(
	view: PartnerView,
	changes: Readonly<Record<string, string>>,
): SavePartner {
	const opened = { partner: view.partner, details: view.details };
	const values = { ...opened, partner: { ...opened.partner, ...changes } };
	return { as, place: view.place, opened, values, notTheSame: false };
}

const formIn = (
	office: TestOffice,
	changes: Readonly<Record<string, string>>,
): SavePartner => changedForm(office.ask("showPartner", place), changes);

const fourColumns = ({ partners }: Size): number => 4 * partners + 200;

const saveJob = (
	name: string,
	calls: number,
	form: (office: TestOffice) => SavePartner,
): Job => ({
	name: `save one partner, ${name}`,
	goals: { calls, cellsRead: fourColumns, ms: 2_500 },
	ready(office) {
		const request = form(office);
		return () => {
			const { took, value } = asked(office, "savePartner", request);
			mustBe(value.kind === "saved", `The save ended as ${value.kind}.`);
			return [took];
		};
	},
});

const saves: readonly Job[] = [
	saveJob("known row", 3, (office) =>
		formIn(office, { notes: "Rang on Monday." }),
	),
	saveJob("stale row", 4, (office) => ({
		...formIn(office, { notes: "Rang on Monday." }),
		place: { ...place, row: place.row + 1 },
	})),
	saveJob("moving its review", 3, (office) =>
		formIn(office, { stage: "Agreement" }),
	),
	saveJob("new", 3, () => ({
		as,
		place: null,
		...aForm(
			{ name: "Wholly New Partner", type: "Charity", lead: as },
			{ source: "Event" },
		),
		notTheSame: false,
	})),
];

/** What the panel sends after the check, its one open question answered. */
export const draftRequest = ({ request }: DraftCheck): DraftRequest => ({
	...request,
	as,
	place,
	dataShared: false,
});

const quarterHour = 15 * 60_000;

/** The run breaks off at the making of the Doc: just before it, or just after. */
function breakOff(
	office: TestOffice,
	request: DraftRequest,
	isMade: boolean,
): void {
	let isDead = false;
	office.google.interfere = (call, effect) => {
		const isMaking = call.service === "Drive.Files" && call.method === "create";
		if (isMaking && isMade && !isDead) effect();
		isDead = isDead || isMaking;
		if (isDead) throw new Error("broken off");
		return effect();
	};
	office.google.page("callServer", "draftAgreement", request);
	office.google.interfere = undefined;
	// So long Drive may not list what it made, and nobody makes another.
	office.google.workspace.state.now += quarterHour;
	mustBe(drafts(office) === (isMade ? 1 : 0), "It broke off elsewhere.");
}

const drafts = ({ google }: TestOffice): number =>
	google.documents().filter(({ name }) => name.startsWith("AGR-")).length;

function draftOnce(office: TestOffice, request: DraftRequest) {
	const { took, value } = asked(office, "draftAgreement", request);
	mustBe(value.document !== "", "The draft has no document.");
	mustBe(drafts(office) === 1, "There is not exactly one document.");
	return [took];
}

const check: Job = {
	name: "check a draft",
	goals: { calls: 1, cellsRead: sixAPartner },
	ready: (office) => () => [asked(office, "checkDraft", place).took],
};

const draft: Job = {
	name: "draft one agreement",
	goals: { calls: 7, cellsRead: sixAPartner, ms: 8_000 },
	ready(office) {
		const request = draftRequest(office.ask("checkDraft", place));
		return () => draftOnce(office, request);
	},
};

const draftAgain = (isMade: boolean): Job => ({
	name: `draft after a broken run, ${isMade ? "Doc made" : "no Doc yet"}`,
	goals: { calls: 8, cellsRead: sixAPartner, ms: 8_000 },
	ready(office) {
		const request = draftRequest(office.ask("checkDraft", place));
		breakOff(office, request, isMade);
		return () => draftOnce(office, request);
	},
});

const importedRows = 104;

const partnerFile = (): string => {
	const rows = Array.from(
		{ length: importedRows },
		(_, at) =>
			`Newly Imported ${at},Charity,https://imported${at}.example,imported${at}.example`,
	);
	const text = ["Partner name,Type,Website,Email domains", ...rows].join("\n");
	return Buffer.from(text).toString("base64");
};

const importFile: Job = {
	name: `import ${importedRows} rows`,
	goals: { calls: 3, cellsRead: sixAPartner },
	ready: (office) => () => {
		const { took, value } = asked(office, "importPartners", {
			as,
			lead: "",
			source: "Event",
			type: "",
			file: partnerFile(),
			fileName: "partners.csv",
		});
		mustBe(value.taken.length === importedRows, value.notice);
		return [took];
	},
};

export const panelJobs: readonly Job[] = [
	open,
	list,
	show,
	...saves,
	check,
	draft,
	draftAgain(true),
	draftAgain(false),
	importFile,
];
