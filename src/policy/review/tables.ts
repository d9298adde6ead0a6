/** Section 10: the policy itself, its approvals and its yearly reviews. */
import {
	choice,
	day,
	link,
	longText,
	type Row,
	table,
	text,
} from "../../register/table";

export const policyVersions = table(
	"Policy",
	"POL",
	{
		title: text("Title", { required: true, width: 260 }),
		version: text("Version", { required: true }),
		approvedOn: day("Approved on", { required: true }),
		by: text("Approved by", { required: true }),
		reviewedOn: day("Reviewed on"),
		result: choice("Result", ["Approved", "Reviewed no change", "Replaced"]),
		nextReview: day("Next review", { addOn: true }),
		minute: text("Board minute"),
		changes: longText("Changes"),
		file: link("File"),
	},
	{ sheetId: 118, shown: "asked" },
);
export type PolicyVersion = Row<typeof policyVersions>;
