/** Section 5: what is talked about when we meet. */
import {
	choice,
	day,
	longText,
	type Row,
	ref,
	table,
	text,
} from "../../register/table";

export const meetings = table(
	"Meetings",
	"M",
	{
		partner: ref("Partner", "Partners", { required: true }),
		on: day("On", { required: true }),
		kind: choice("Kind", ["Meeting", "Call", "Video", "Visit"], {
			required: true,
		}),
		who: text("Who", {
			required: true,
			help: "Who took part, from them and from us.",
		}),
		goals: longText("Common goals"),
		openings: longText("Opportunities"),
		ours: longText("Our expectations"),
		theirs: longText("Their expectations"),
		next: text("Next step"),
		nextBy: day("Next step by", { late: true }),
		owner: ref("Who does it", "People"),
	},
	{ sheetId: 112, shown: "asked" },
);
export type Meeting = Row<typeof meetings>;
