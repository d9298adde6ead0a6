/** The partnership agreement's third part: what each knows, keeps and makes. */
import { keptPrivate, noDataShared } from "./memorandumAgreed";
import { clause, rowWhen, type Section, when } from "./template";

export const confidentiality: Section = {
	heading: "Confidentiality",
	blocks: [
		...keptPrivate,
		clause("These duties go on after this agreement has ended."),
	],
};

export const dataRoles: Section = {
	heading: "Data roles",
	blocks: [
		clause(
			"Each of us obeys data protection law. Our parts in personal data are:",
		),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				rowWhen("dataOurs", "{{charityName}}", "{{dataOurs}}"),
				rowWhen("dataTheirs", "{{partnerName}}", "{{dataTheirs}}"),
				[
					"Names and contact details of each other’s staff",
					"Each of us is a controller of what it holds",
				],
			],
		},
		when(
			"dataShared",
			clause(
				"We plan to share personal data. We share none until we have both signed a separate data sharing agreement. About personal data, that one goes before this one.",
			),
		),
		noDataShared,
		clause(
			"A person’s request or complaint about data that reaches the wrong one of us is passed on within one working day.",
		),
	],
};

export const records: Section = {
	heading: "Access to records",
	blocks: [
		clause(
			"Each of us keeps full records of its part of the work and of its money, for six years after the year they are about, or longer if the law asks.",
		),
		clause(
			"Asked in writing, it shows them within ten working days to the other, its auditor or its regulator. If somebody’s safety is at stake, it does so at once.",
		),
		clause(
			"Personal data is shown only as far as “Data roles” and the law allow.",
		),
		clause(
			"If the law on freedom of information applies to one of us, it asks what the other thinks before it publishes what concerns the other. It then decides itself.",
		),
	],
};

export const intellectualProperty: Section = {
	heading: "Intellectual property",
	blocks: [
		clause(
			"What each of us made before, or makes alone, stays its own. The other may use it free of charge, for the work and while the work lasts.",
		),
		clause(
			"What we make together belongs to us both in equal shares. Each may use, change and share it for its own purposes, also after this agreement has ended, and names the other when it does.",
		),
		clause(
			"What a person we support makes belongs to that person. We use it only with their consent.",
		),
	],
};
