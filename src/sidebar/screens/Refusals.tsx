/** What stands in the way, each with the way to put it right. */
import type { RefusalLine } from "../../contract";
import { OutLink, Unseen } from "../Frame";
import { fixPlace, fixWay, type Standing } from "../fixing";
import type { Panel } from "../panel";
import * as agreementWords from "../words/agreement";
import * as fixWords from "../words/fix";

interface RefusalsProps {
	panel: Panel;
	standing: Standing;
	lines: readonly RefusalLine[];
}

function Fix({
	panel,
	standing,
	line,
}: Omit<RefusalsProps, "lines"> & { line: RefusalLine }) {
	const { fix, sentence } = line;
	if (!fix) return null;
	const way = fixWay(panel, standing, fix);
	if (way)
		return (
			<button type="button" class="link" id={`fix-${sentence}`} onClick={way}>
				{fixWords.fix}
				<Unseen>({sentence})</Unseen>
			</button>
		);
	if (fix.at === "document")
		return (
			<OutLink to={String(standing.agreement?.agreement.document ?? "")}>
				{agreementWords.document}
			</OutLink>
		);
	const place = fixPlace(standing, fix);
	return place ? <span class="aside">{place}</span> : null;
}

export const Refusals = (props: RefusalsProps) => (
	<ul class="refusals">
		{props.lines.map((line) => (
			<li key={line.sentence}>
				<span>{line.sentence} </span>
				<Fix {...props} line={line} />
			</li>
		))}
	</ul>
);

/** A box with a heading and what stands in the way. */
export const Stands = (props: RefusalsProps & { heading: string }) =>
	props.lines.length > 0 ? (
		<section class="notice soon">
			<h2>{props.heading}</h2>
			<Refusals {...props} />
		</section>
	) : null;
