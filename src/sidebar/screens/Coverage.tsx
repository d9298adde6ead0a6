/** What the policy asks, section by section, and which records do not meet it. */
import type { CoverageView, CoveredRecord } from "../../contract";
import { longDay } from "../../register/days";
import { visitAgreement } from "../agreementVisits";
import { Button, Few, State, type Tone } from "../Frame";
import { Head } from "../Head";
import type { Panel } from "../panel";
import { saveCoverage } from "../saveFile";
import { visitPartner } from "../visits";
import * as say from "../words/policy";

type Section = CoverageView["sections"][number];
type Measure = Section["measures"][number];

/** More would be no list to work through, but a register. */
const mostRecords = 50;

const tones: Readonly<Record<Section["state"], Tone>> = {
	Met: "good",
	"Partly met": "soon",
	"Not met": "late",
	"Nothing to measure": "plain",
};

/** The way to a record; nothing where it has no screen. */
function wayTo(panel: Panel, record: CoveredRecord) {
	const { ref, row, kind } = record;
	const visit =
		kind === "partner"
			? visitPartner
			: kind === "agreement"
				? visitAgreement
				: null;
	return visit && row > 0 ? () => visit(panel, { ref, row }) : undefined;
}

function Unmet({ panel, record }: { panel: Panel; record: CoveredRecord }) {
	const { ref, name } = record;
	const way = wayTo(panel, record);
	if (!way)
		return (
			<li>
				{name} <span class="aside">{ref}</span>
			</li>
		);
	return (
		<li>
			<button type="button" class="link" onClick={way}>
				{name} <span class="aside">{ref}</span>
			</button>
		</li>
	);
}

function Demand({ panel, measure }: { panel: Panel; measure: Measure }) {
	const { demand, met, unmet } = measure;
	const more = unmet.length - mostRecords;
	return (
		<li class="line">
			<span>{demand}</span>
			<span class="aside">{say.met(met, unmet.length)}</span>
			<Few
				items={unmet.slice(0, mostRecords)}
				item={(record) => (
					<Unmet key={record.ref} panel={panel} record={record} />
				)}
			/>
			{more > 0 && <span class="aside">{say.rest(more)}</span>}
		</li>
	);
}

const SectionOf = ({ panel, section }: { panel: Panel; section: Section }) => (
	<section>
		<h2>
			{section.number}. {section.title}
		</h2>
		<p>
			<State word={section.state} tone={tones[section.state]} />
		</p>
		<ul class="lines">
			{section.measures.map((measure) => (
				<Demand key={measure.demand} panel={panel} measure={measure} />
			))}
		</ul>
	</section>
);

export function Coverage(props: { panel: Panel; view: CoverageView }) {
	const { panel, view } = props;
	const gap = view.sections
		.flatMap(({ measures }) => measures.flatMap(({ unmet }) => unmet))
		.map((record) => wayTo(panel, record))
		.find(Boolean);
	return (
		<>
			<Head panel={panel} title={say.coverage} />
			<p>{view.line}</p>
			<p class="aside">{say.asAt(longDay(view.asAt))}</p>
			{gap && (
				<Button main onPress={gap}>
					{say.firstGap}
				</Button>
			)}
			<Button onPress={() => void saveCoverage(panel)}>{say.download}</Button>
			{view.sections.map((section) => (
				<SectionOf key={section.number} panel={panel} section={section} />
			))}
		</>
	);
}
