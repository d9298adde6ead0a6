/** What the panel's server answers while nothing goes wrong. */
import type { SaveContact, TextSize } from "../../src/contract";
import { agreementCalm, someTemplates } from "./agreementAnswers";
import { aDuty, dutyCalm } from "./dutyAnswers";
import { mailCalm } from "./mailAnswers";
import { type Answers, aHome, aLine, asha, aView } from "./office";

export const aReport = {
	notice: "1 partner added.",
	taken: [{ line: 2, name: "Elm Court", ref: "P-0002", reason: "" }],
	already: [
		{
			line: 3,
			name: "Oak Lane",
			ref: "P-0001",
			reason: "Already there as Oak Lane Centre (P-0001).",
		},
	],
	refused: [{ line: 4, name: "", ref: "", reason: "The name is missing." }],
	unknown: ["Fax"],
	finished: true,
};
export const calm: Answers = {
	...mailCalm,
	...agreementCalm,
	...dutyCalm,
	openHome: () => aHome({ duties: [aDuty()], troubles: ["A day is no day."] }),
	listPartners: () =>
		Array.from({ length: 60 }, (_, at) => aLine({ ref: `P-${at}` })),
	showPartner: () => ({
		...aView(),
		partner: { ...aView().partner, website: "https://oaklane.example" },
		contacts: [
			{
				ref: "C-0001",
				name: "Dilys Penhaligon",
				job: "Manager",
				emails: ["dilys.penhaligon@oaklanecommunitycentre.example"],
				phone: "",
				main: true,
			},
		],
		agreements: [
			{
				ref: "AGR-0001",
				row: 2,
				kind: "MOU",
				title: "Working together",
				version: "1",
				status: "In force",
				standing: "Expiring",
				startsOn: "2026-04-01",
				endsOn: null,
				document: "https://docs.example/1",
			},
		],
	}),
	checkDraft: (place) => ({
		place,
		request: {
			kind: "MOU",
			template: "",
			title: "Working together",
			startsOn: "2026-11-22",
			endsOn: "2027-11-21",
			noEndWhy: "",
			notice: 60,
			dataShared: true,
		},
		kinds: ["MOU"],
		templates: someTemplates.slice(0, 1),
		answers: [{ label: "Our lead", value: "Asha Rao" }],
		gaps: ["Benefit to us: edit the partner."],
	}),
	draftAgreement: () => ({
		ref: "AGR-0002",
		place: { ref: "AGR-0002", row: 3 },
		gaps: 1,
		document: "https://docs.example/2",
		notice: "AGR-0002 was drafted.",
	}),
	checkImport: () => ({
		rows: 3,
		headings: [{ from: "Organisation", to: "Partner name" }],
		unknown: ["Fax"],
		asks: ["lead", "type"],
		people: [asha],
	}),
	importPartners: () => aReport,
	selectedPartner: () => ({ ref: "P-0001", row: 2 }),
	saveContact: ({ values }: SaveContact) => ({
		ref: "C-0002",
		name: values.name,
		job: values.job,
		emails: values.emails,
		phone: values.phone,
		main: values.main === true,
	}),
	setTextSize: ({ size }: { size: TextSize }) => size,
};
