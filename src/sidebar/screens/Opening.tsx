/** The first moment: the register is read, or has to be set up. */
import { Button, Title } from "../Frame";
import { change, type Panel } from "../panel";
import { visitHome } from "../visits";
import * as words from "../words/common";
import * as say from "../words/opening";

/** Sets the register up, and goes on to what it then holds. */
export async function setUp(panel: Panel): Promise<void> {
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
			<Title>{trouble.reached ? say.notReady : say.noAnswer}</Title>
			<p class="notice soon" role="alert">
				{trouble.message}
			</p>
			{trouble.reached && (
				<>
					<Button main onPress={() => void setUp(panel)}>
						{say.setUp}
					</Button>
					<p class="hint">{say.setUpHint}</p>
				</>
			)}
			<Button onPress={() => visitHome(panel)}>{words.tryAgain}</Button>
		</>
	);
}
