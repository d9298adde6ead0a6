/** Who says that they are using the panel: chosen from our people. */
import type { PersonChoice } from "../../contract";
import { Back, Button, Title } from "../Frame";
import type { Panel } from "../panel";
import { back, visit } from "../visits";
import { arrive } from "../wishing";
import * as backWords from "../words/back";
import * as who from "../words/who";

function PersonButton({
	person,
	onChoose,
}: {
	person: PersonChoice;
	onChoose: () => void;
}) {
	return (
		<li>
			<button type="button" class="line" onClick={onChoose}>
				<strong>{person.name}</strong>
				<span class="aside">{person.role}</span>
			</button>
		</li>
	);
}

/** Only somebody who has said who they are can add another person. */
const NotListed = ({ panel }: { panel: Panel }) =>
	panel.state.me ? (
		<Button onPress={() => visit(panel, { at: "addPerson" })}>{who.add}</Button>
	) : (
		<p class="aside">
			<strong>{who.notListed}</strong> {who.askThem}
		</p>
	);

export function Who({ panel }: { panel: Panel }) {
	const { me, home } = panel.state;
	const goBack = () => back(panel);
	const choose = (person: PersonChoice) => {
		if (!me) return arrive(panel, person);
		panel.set({ me: person });
		back(panel);
	};
	return (
		<>
			{me && <Back label={backWords.before} onBack={goBack} />}
			<Title>{who.title}</Title>
			<p>{who.why}</p>
			<ul class="lines">
				{home?.people.map((person) => (
					<PersonButton
						key={person.ref}
						person={person}
						onChoose={() => choose(person)}
					/>
				))}
			</ul>
			<NotListed panel={panel} />
		</>
	);
}
