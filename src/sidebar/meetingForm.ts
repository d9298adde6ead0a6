/** The form of a meeting or call: every column but whose it is. */
import { meetings } from "../policy/development/tables";
import type { Key } from "../register/table";
import { fieldOf, fieldsOf, type Group } from "./form/fields";
import * as meetingWords from "./words/meeting";

/** What is always known; what was talked about is folded away. */
const usual: readonly Key<typeof meetings>[] = ["kind", "on", "who"];

const idOf = (key: string) => `meeting.${key}`;
const usualIds = [...usual, "partner"].map(idOf);

export const meetingGroups: readonly Group[] = [
	{
		heading: "",
		folded: false,
		fields: usual.map((key) => fieldOf("meeting", meetings, key)),
	},
	{
		heading: meetingWords.said,
		folded: true,
		fields: fieldsOf("meeting", meetings).filter(
			({ id }) => !usualIds.includes(id),
		),
	},
];
