/** Partners: find one by words or stage, or add more. */
import { useState } from "preact/hooks";
import type { PartnerLine } from "../../contract";
import { stages } from "../../policy/scope/tables";
import { longDay } from "../../register/days";
import { Button, State, Touch } from "../Frame";
import { Head } from "../Head";
import { found, type Listing, pageOf } from "../listing";
import type { Panel } from "../panel";
import { visit, visitImport, visitPartner, visitSelected } from "../visits";
import * as say from "../words/partners";
import * as severalWords from "../words/several";

const lineId = ({ ref }: PartnerLine) => `line-${ref}`;

export const PartnerLineText = ({ line }: { line: PartnerLine }) => (
	<>
		<strong>{line.name}</strong>
		<span class="aside">
			{[line.ref, line.type].filter(Boolean).join(" · ")}
		</span>
		<span class="states">
			{line.stage && <State word={line.stage} tone="plain" />}
			{line.inTouch !== "Not tracked" && <Touch word={line.inTouch} />}
			{line.nextReview && (
				<span class="aside">{say.review(longDay(line.nextReview))}</span>
			)}
		</span>
	</>
);

const Row = ({ panel, line }: { panel: Panel; line: PartnerLine }) => (
	<li>
		<button
			type="button"
			class="line"
			id={lineId(line)}
			onClick={() => visitPartner(panel, { ref: line.ref, row: line.row })}
		>
			<PartnerLineText line={line} />
		</button>
	</li>
);

export function Filter({
	listing,
	onListing,
}: {
	listing: Pick<Listing, "search" | "stage">;
	onListing: (patch: Partial<Pick<Listing, "search" | "stage">>) => void;
}) {
	return (
		<search class="filter">
			<div class="field">
				<label for="search">{say.search}</label>
				<input
					id="search"
					type="search"
					autocomplete="off"
					value={listing.search}
					onInput={(event) => onListing({ search: event.currentTarget.value })}
				/>
			</div>
			<div class="field">
				<label for="stage">{say.stage}</label>
				<select
					id="stage"
					value={listing.stage}
					onChange={(event) => onListing({ stage: event.currentTarget.value })}
				>
					<option value="">{say.everyStage}</option>
					{stages.map((stage) => (
						<option key={stage}>{stage}</option>
					))}
				</select>
			</div>
		</search>
	);
}

/** For whoever has found the partner in the sheet already. */
function SelectedRow({ panel }: { panel: Panel }) {
	const [hint, setHint] = useState("");
	const use = () => {
		// Emptied first, so that it is said again if it still holds.
		setHint("");
		visitSelected(panel, () => setHint(say.noneSelected));
	};
	return (
		<>
			<Button onPress={use}>{say.selected}</Button>
			<div role="status">{hint && <p class="notice soon">{hint}</p>}</div>
		</>
	);
}

function Rows({ panel }: { panel: Panel }) {
	const { lines, listing } = panel.state;
	const all = found(lines, listing);
	const shown = all.slice(0, listing.most);
	const next = Math.min(pageOf, all.length - shown.length);
	const more = () => {
		panel.set({ listing: { ...listing, most: listing.most + pageOf } });
		// Reading goes on where the list ended before.
		const first = all[shown.length];
		if (first) document.getElementById(lineId(first))?.focus();
	};
	return (
		<>
			<p class="aside" role="status">
				{all.length > 0 ? say.shown(all.length, lines.length) : say.none}
			</p>
			<ul class="lines">
				{shown.map((line) => (
					<Row key={line.ref} panel={panel} line={line} />
				))}
			</ul>
			{next > 0 && <Button onPress={more}>{say.more(next)}</Button>}
		</>
	);
}

export function Partners({ panel }: { panel: Panel }) {
	const { lines, listing } = panel.state;
	return (
		<>
			<Head panel={panel} title={say.title} />
			<div class="buttons">
				<Button main onPress={() => visit(panel, { at: "edit", view: null })}>
					{say.add}
				</Button>
				<Button onPress={() => visitImport(panel)}>{say.addMany}</Button>
				{lines.length > 0 && <SelectedRow panel={panel} />}
				{lines.length > 1 && (
					<Button
						onPress={() =>
							visit(panel, {
								at: "several",
								step: { at: "choose", chosen: [] },
							})
						}
					>
						{severalWords.title}
					</Button>
				)}
			</div>
			{lines.length === 0 && <p>{say.noneYet}</p>}
			{lines.length > 0 && (
				<>
					<Filter
						listing={listing}
						onListing={(patch) =>
							panel.set({ listing: { ...listing, most: pageOf, ...patch } })
						}
					/>
					<Rows panel={panel} />
				</>
			)}
		</>
	);
}
