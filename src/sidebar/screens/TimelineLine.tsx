/** One email or meeting of the timeline. */
import { useState } from "preact/hooks";
import type { TimelineLine, TimelineView } from "../../contract";
import { longDay } from "../../register/days";
import { OutLink, State, Unseen, Way } from "../Frame";
import type { Panel } from "../panel";
import { aboutOf, lineId, wayOf } from "../timeline";
import * as say from "../words/timeline";
import { ChangeLetter } from "./ChangeLetter";

export interface LineProps {
	panel: Panel;
	line: TimelineLine;
	/** Whose timeline it is. */
	partner: string;
	partners: TimelineView["partners"];
}

function About({ line }: { line: TimelineLine }) {
	const about = aboutOf(line);
	if (about === "") return null;
	if (line.kind === "meeting") return <span>{about}</span>;
	return <span class={about === line.text ? "about" : "aside"}>{about}</span>;
}

function Doubts({ line }: { line: TimelineLine }) {
	if (line.kind === "meeting") return null;
	const isIn = line.way === "In";
	return (
		<>
			{line.matched && <span class="aside">{say.filed(line.matched)}</span>}
			{isIn && !line.verified && <State word={say.notVerified} tone="soon" />}
			{!line.counts && <span class="aside">{say.notCounted}</span>}
		</>
	);
}

/** Drawn only once it is opened: each fold holds every partner to choose. */
function Change(props: LineProps) {
	const [isOpen, setOpen] = useState(false);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{say.change}
				<Unseen>({aboutOf(props.line)})</Unseen>
			</summary>
			{isOpen && <ChangeLetter {...props} />}
		</details>
	);
}

export function Line(props: LineProps) {
	const { line } = props;
	const isChangeable = line.kind === "email" && line.row > 0;
	return (
		<li class="line" id={lineId(line)} tabIndex={-1}>
			<span class="states">
				<Way way={line.kind === "meeting" ? "Meeting" : line.way}>
					{wayOf(line)}
				</Way>
				<span class="aside">{longDay(line.on)}</span>
			</span>
			<span>{line.who}</span>
			<About line={line} />
			<Doubts line={line} />
			{line.open && <OutLink to={line.open}>{say.open}</OutLink>}
			{isChangeable && <Change {...props} />}
		</li>
	);
}
