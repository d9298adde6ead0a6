/** Adding one of our people: oneself at the very beginning, or another. */
import type { PersonChoice } from "../../contract";
import { people } from "../../policy/scope/tables";
import { Back, Title } from "../Frame";
import {
	byKey,
	type Field,
	fieldOf,
	type Group,
	type Values,
} from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { change, type Panel } from "../panel";
import { back } from "../visits";
import * as backWords from "../words/back";
import * as words from "../words/common";
import * as who from "../words/who";

/** Browsers may fill in what people enter about themselves. */
const own: Readonly<Record<string, string>> = { name: "name", email: "email" };

function personGroup(oneself: boolean): Group {
	const fields = ["name", "role", "email", "from"].map((key): Field => {
		const field = fieldOf("person", people, key);
		if (key === "from")
			return { ...field, column: { ...field.column, help: who.fromHelp } };
		const autocomplete = oneself ? own[key] : undefined;
		return autocomplete ? { ...field, autocomplete } : field;
	});
	return { heading: "", folded: false, fields };
}

/** Puts a new person into the list, and into the panel if it is oneself. */
function joined(panel: Panel, person: PersonChoice): void {
	const { home, me } = panel.state;
	panel.unsaved = false;
	if (home) panel.set({ home: { ...home, people: [...home.people, person] } });
	if (me) {
		panel.set({ done: { notice: who.added(person.name), undo: null } });
		back(panel);
	} else panel.set({ me: person });
}

export function AddPerson({ panel }: { panel: Panel }) {
	const { me, home } = panel.state;
	const group = personGroup(!me);
	const form = useForm(panel, {
		fields: group.fields,
		opened: { "person.from": home?.today ?? null },
		records: {},
	});
	const goBack = () => back(panel);
	const save = async (entered: Values) => {
		const values = byKey("person", entered);
		const request = { as: me?.ref ?? "", values };
		const reply = await change(panel, "savePerson", request, words.saving);
		if (reply?.ok) joined(panel, reply.value);
		else if (reply) form.refuse(reply);
	};
	return (
		<>
			{me && <Back label={backWords.before} onBack={goBack} />}
			<Title>{me ? who.title2 : who.firstTitle}</Title>
			{!me && <p>{who.firstWhy}</p>}
			<RecordForm
				groups={[group]}
				form={form}
				save={me ? who.save2 : who.save}
				onSave={save}
			/>
		</>
	);
}
