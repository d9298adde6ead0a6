/** Past emails of somebody who is known now, while they are filed. */
import type { MailStanding } from "../../contract";
import { Button } from "../Frame";
import { every, Progress } from "../Progress";
import type { Panel } from "../panel";
import { Steady } from "../Steady";
import * as say from "../words/work";
import { work as goOn } from "../working";

/** Filed so far, of what could be filed at most since the work began. */
function HowFar({ toFile, most }: { toFile: number; most: number }) {
	const filed = most - toFile;
	return (
		<Progress
			label={say.filing}
			most={most}
			done={filed}
			aloud={say.filed(every(10, filed), most)}
		>
			{say.filed(filed, most)}
		</Progress>
	);
}

export function Filing(props: { panel: Panel; standing: MailStanding }) {
	const { panel } = props;
	const { toFile } = props.standing;
	const { work } = panel.state;
	if (toFile === 0) return null;
	return (
		<Steady heading={work ? say.filing : say.ready(toFile)} class="first">
			{work ? (
				<HowFar toFile={toFile} most={work.most} />
			) : (
				<Button main onPress={() => void goOn(panel)}>
					{say.file}
				</Button>
			)}
		</Steady>
	);
}
