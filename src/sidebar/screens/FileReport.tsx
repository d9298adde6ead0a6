/** What became of each line of a file. */
import type { ImportLine, ImportReport, PartnerPlace } from "../../contract";
import { Button } from "../Frame";
import { Head } from "../Head";
import { dealtWith } from "../importing";
import type { Panel } from "../panel";
import * as say from "../words/file";
import { Unknown } from "./CheckFile";

interface ReportProps {
	panel: Panel;
	report: ImportReport;
	rows: number;
	onOpen: (place: PartnerPlace) => void;
	onSee: () => void;
	onContinue: () => void;
}

const LineText = ({ line }: { line: ImportLine }) => (
	<>
		<strong>{line.name || say.line(line.line)}</strong>
		<span class="aside">
			{[line.name && say.line(line.line), line.ref].filter(Boolean).join(" · ")}
		</span>
		{line.reason && <span>{line.reason}</span>}
	</>
);

/** A line that became a partner, or was one already, leads to it. */
function Line({
	line,
	onOpen,
}: { line: ImportLine } & Pick<ReportProps, "onOpen">) {
	const { ref } = line;
	if (!ref)
		return (
			<li class="line">
				<LineText line={line} />
			</li>
		);
	return (
		<li>
			<button
				type="button"
				class="line"
				id={`line-${line.line}`}
				// The file does not tell the row: the server finds it by the id.
				onClick={() => onOpen({ ref, row: 0 })}
			>
				<LineText line={line} />
			</button>
		</li>
	);
}

/** Folded lists, but what was refused is in sight: it needs somebody. */
function Lines(props: {
	heading: string;
	lines: readonly ImportLine[];
	open: boolean;
	onOpen: ReportProps["onOpen"];
}) {
	if (props.lines.length === 0) return null;
	return (
		<details class="group" open={props.open}>
			<summary>
				<h2>{props.heading}</h2>
			</summary>
			<ul class="lines">
				{props.lines.map((line) => (
					<Line key={line.line} line={line} onOpen={props.onOpen} />
				))}
			</ul>
		</details>
	);
}

function Unfinished({ report, rows, onContinue }: ReportProps) {
	const done = dealtWith(report);
	return (
		<>
			<progress max={rows} value={done} aria-label={say.unfinishedTitle} />
			<p>{say.progress(done, rows)}</p>
			<Button main onPress={onContinue}>
				{say.carryOn}
			</Button>
		</>
	);
}

export function FileReport(props: ReportProps) {
	const { report, onOpen } = props;
	return (
		<>
			<Head
				key={String(report.finished)}
				panel={props.panel}
				title={report.finished ? say.reportTitle : say.unfinishedTitle}
			/>
			<p class="notice good">{report.notice}</p>
			{!report.finished && <Unfinished {...props} />}
			<Lines
				heading={say.refused(report.refused.length)}
				lines={report.refused}
				open
				onOpen={onOpen}
			/>
			<Lines
				heading={say.taken(report.taken.length)}
				lines={report.taken}
				open={false}
				onOpen={onOpen}
			/>
			<Lines
				heading={say.already(report.already.length)}
				lines={report.already}
				open={false}
				onOpen={onOpen}
			/>
			<Unknown unknown={report.unknown} />
			{report.finished && (
				<Button main onPress={props.onSee}>
					{say.see}
				</Button>
			)}
		</>
	);
}
