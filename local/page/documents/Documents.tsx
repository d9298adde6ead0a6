/** The charity's files: a list, one to read with the add-on's card, and the bin. */

import { useEffect, useState } from "preact/hooks";
import type { DocumentLine } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { base64Of } from "../base64Of";
import type { ViewProps } from "../Workspace";
import { goTo } from "../where";
import { count, words } from "../words";
import { Document } from "./Document";

export function Documents({ where, opening }: ViewProps) {
	const act = useAct();
	const [lines, setLines] = useState<readonly DocumentLine[]>();
	const read = (said = "") =>
		act(said, () => ask("listDocuments", {})).then(
			(found) => found && setLines(found),
		);
	useEffect(() => void read(words.reading), []);
	const kept = lines?.filter(({ isInBin }) => !isInBin) ?? [];
	const binned = lines?.filter(({ isInBin }) => isInBin) ?? [];
	const chosen = lines?.find(({ id }) => id === where.what);
	return (
		<>
			<div class="list">
				<h2>Documents</h2>
				<WordFile onOpened={() => void read()} />
				{lines && <p class="count">{count(kept.length, "document")}</p>}
				{lines?.length === 0 && <p class="empty">{words.noDocuments}</p>}
				<Lines lines={kept} chosen={where.what} />
				{binned.length > 0 && <h3>{words.inBin}</h3>}
				<Lines lines={binned} chosen={where.what} />
			</div>
			{chosen ? (
				<Document
					key={chosen.id}
					line={chosen}
					opening={opening}
					onChanged={() => void read()}
				/>
			) : (
				<p class="reading empty">{lines?.length ? words.chooseDocument : ""}</p>
			)}
		</>
	);
}

/** As a person puts a file of their own into Drive. */
function WordFile({ onOpened }: { onOpened(): void }) {
	const act = useAct();
	const open = async (file: File) => {
		const opened = await act(
			words.working,
			async () => {
				const base64 = await base64Of(file);
				return ask("openWordFile", { fileName: file.name, base64 });
			},
			({ notice }) => notice,
		);
		if (!opened) return;
		onOpened();
		goTo("documents", opened.id);
	};
	return (
		<div class="boxes">
			<label class="button">
				{words.openWord}
				<input
					type="file"
					class="unseen"
					accept=".docx"
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? [];
						currentTarget.value = "";
						if (file) void open(file);
					}}
				/>
			</label>
		</div>
	);
}

const Lines = (props: { lines: readonly DocumentLine[]; chosen: string }) => (
	<ul>
		{props.lines.map((line) => (
			<li key={line.id}>
				<button
					type="button"
					class="line"
					aria-current={line.id === props.chosen ? "true" : undefined}
					onClick={() => goTo("documents", line.id)}
				>
					<b>{line.name}</b>
					<span>{line.folder || words.notInFolder}</span>
					<span>Made {line.made}</span>
					{line.isShared && <span>{words.isShared}</span>}
				</button>
			</li>
		))}
	</ul>
);
