/** One duty of the list: what it is, how late, and what settles it. */
import type { DutyLine } from "../../contract";
import { longDay } from "../../register/days";
import { dueWords } from "../due";
import { handOverQuestion, putOffQuestion, settleWay } from "../duties";
import { Button, State, type Tone, Unseen } from "../Frame";
import type { Panel } from "../panel";
import { visitForm, visitPartner } from "../visits";
import * as dueSay from "../words/due";
import * as say from "../words/duties";
import * as homeWords from "../words/home";

interface DutyProps {
	panel: Panel;
	duty: DutyLine;
	tone: Tone;
	/** It is the first of all: its button is the main one. */
	first: boolean;
}

/** Its name; the way to its partner, where the main button leads elsewhere. */
function Name({ panel, duty }: DutyProps) {
	const { partner: ref, row, about, key, settle } = duty;
	if (!ref || !settle) return <strong>{about}</strong>;
	return (
		<strong>
			<button
				type="button"
				class="link"
				id={key}
				onClick={() => visitPartner(panel, { ref, row })}
			>
				{about}
			</button>
		</strong>
	);
}

const When = ({ duty, tone }: DutyProps) => (
	<>
		<span class="states">
			<State word={dueWords(duty)} tone={tone} />
			{duty.daysLate > 0 && (
				<span class="aside">{dueSay.was(longDay(duty.dueOn))}</span>
			)}
			{duty.whom && <span class="aside">{homeWords.whom(duty.whom)}</span>}
		</span>
		{duty.putOffUntil && (
			<span class="aside">{say.before(longDay(duty.putOffUntil))}</span>
		)}
	</>
);

const More = ({ panel, duty }: DutyProps) => (
	<details>
		<summary>
			{say.more}
			<Unseen>{duty.about}</Unseen>
		</summary>
		<Button onPress={() => visitForm(panel, putOffQuestion(panel, duty))}>
			{say.putOff}
			<Unseen>{duty.what}</Unseen>
		</Button>
		<Button onPress={() => visitForm(panel, handOverQuestion(panel, duty))}>
			{say.handOver}
			<Unseen>{duty.what}</Unseen>
		</Button>
	</details>
);

export function DutyItem(props: DutyProps) {
	const { panel, duty, first } = props;
	const way = settleWay(panel, duty);
	return (
		<li class="line">
			<Name {...props} />
			<span>{duty.what}</span>
			<When {...props} />
			{way && (
				<Button main={first} id={`settle-${duty.key}`} onPress={way.go}>
					{way.name}
					<Unseen>({duty.about})</Unseen>
				</Button>
			)}
			<More {...props} />
		</li>
	);
}
