/** The first moment: the register is read, or has to be set up. */
import { Title } from "../Frame";
import { Problem } from "../form/Problem";
import { change, type Panel } from "../panel";
import { visitHome } from "../visits";
import { words } from "../words";

const { opening: say } = words;

/** Sets the register up, and goes on to what it then holds. */
async function setUp(panel: Panel): Promise<void> {
	const reply = await change(panel, "setUp", {}, say.settingUp);
	if (!reply) return;
	if (!reply.ok) return panel.set({ trouble: reply });
	panel.set({ done: { notice: reply.value, undo: null } });
	visitHome(panel);
}

export function Opening({ panel }: { panel: Panel }) {
	const { trouble } = panel.state;
	if (!trouble)
		return (
			<>
				<Title>{say.title}</Title>
				<p>{panel.state.status || say.reading}</p>
			</>
		);
	return (
		<>
			<Title>{say.notReady}</Title>
			<Problem found={trouble} />
			{trouble.reached && (
				<>
					<p>{say.setUpHint}</p>
					<button type="button" class="main" onClick={() => void setUp(panel)}>
						{say.setUp}
					</button>
				</>
			)}
			<button type="button" class="other" onClick={() => visitHome(panel)}>
				{words.tryAgain}
			</button>
		</>
	);
}
