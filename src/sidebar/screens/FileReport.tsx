/** What became of each line of a file. */
import type { ImportLine, ImportReport } from "../../contract";
import { Back, Button, Title } from "../Frame";
import { dealtWith } from "../importing";
import { words } from "../words";
import { Unknown } from "./CheckFile";

const { file: say } = words;

interface ReportProps {
	backLabel: string;
	report: ImportReport;
	rows: number;
	onBack: () => void;
	onSee: () => void;
	onContinue: () => void;
}

const Line = ({ line }: { line: ImportLine }) => (
	<li>
		<strong>{line.name || say.line(line.line)}</strong>
		<span class="aside">
			{[line.name && say.line(line.line), line.ref].filter(Boolean).join(" · ")}
		</span>
		{line.reason && <span>{line.reason}</span>}
	</li>
);

/** Folded lists, but what was refused is in sight: it needs somebody. */
function Lines(props: {
	heading: string;
	lines: readonly ImportLine[];
	open: boolean;
}) {
	if (props.lines.length === 0) return null;
	return (
		<details class="group" open={props.open}>
			<summary>
				<h2>{props.heading}</h2>
			</summary>
			<ul class="report">
				{props.lines.map((line) => (
					<Line key={line.line} line={line} />
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
			<Button look="main" onPress={onContinue}>
				{say.carryOn}
			</Button>
		</>
	);
}

export function FileReport(props: ReportProps) {
	const { report } = props;
	return (
		<>
			<Back label={props.backLabel} onBack={props.onBack} />
			<Title key={String(report.finished)}>
				{report.finished ? say.reportTitle : say.unfinishedTitle}
			</Title>
			<p class="notice good">{report.notice}</p>
			{!report.finished && <Unfinished {...props} />}
			<Lines
				heading={say.refused(report.refused.length)}
				lines={report.refused}
				open
			/>
			<Lines
				heading={say.taken(report.taken.length)}
				lines={report.taken}
				open={false}
			/>
			<Lines
				heading={say.already(report.already.length)}
				lines={report.already}
				open={false}
			/>
			<Unknown unknown={report.unknown} />
			{report.finished && (
				<Button look="main" onPress={props.onSee}>
					{say.see}
				</Button>
			)}
		</>
	);
}
