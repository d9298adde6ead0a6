/** The charity's documents: a list, one to read, and copies to keep. */

import { useEffect, useState } from "preact/hooks";
import type { DocumentLine } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { goTo, type Where } from "../where";
import { count, words } from "../words";
import { keepFile } from "./keepFile";
import { Paper } from "./Paper";

export function Documents({ where }: { where: Where }) {
	const act = useAct();
	const [lines, setLines] = useState<readonly DocumentLine[]>();
	useEffect(() => {
		void act(words.reading, () => ask("listDocuments", {})).then(setLines);
	}, []);
	const chosen = lines?.find(({ id }) => id === where.what);
	return (
		<>
			<div class="list">
				<h2>Documents</h2>
				{lines && <p class="count">{count(lines.length, "document")}</p>}
				{lines?.length === 0 && <p class="empty">{words.noDocuments}</p>}
				<ul>
					{lines?.map((line) => (
						<li key={line.id}>
							<button
								type="button"
								class="line"
								aria-current={line.id === where.what ? "true" : undefined}
								onClick={() => goTo("documents", line.id)}
							>
								<b>{line.name}</b>
								<span>{line.folder || "Not in a folder"}</span>
								<span>Made {line.made}</span>
							</button>
						</li>
					))}
				</ul>
			</div>
			{chosen ? (
				<Document key={chosen.id} line={chosen} />
			) : (
				<p class="reading empty">{lines?.length ? words.chooseDocument : ""}</p>
			)}
		</>
	);
}

function Document({ line }: { line: DocumentLine }) {
	const act = useAct();
	const [html, setHtml] = useState("");
	const { id } = line;
	useEffect(() => {
		void act(words.reading, () => ask("showDocument", { id })).then((shown) =>
			setHtml(shown?.html ?? ""),
		);
	}, [id]);
	const keep = (as: "docx" | "pdf") =>
		act(
			words.working,
			async () => keepFile(await ask("download", { id, as })),
			(name) => `${name} is in your downloads.`,
		);
	return (
		<div class="reading">
			<div class="readingHead">
				<h2>{line.name}</h2>
				<button type="button" onClick={() => void keep("docx")}>
					Download .docx
				</button>
				<button type="button" onClick={() => void keep("pdf")}>
					Download PDF
				</button>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
			<section class="desk" tabIndex={0} aria-label={`Text of ${line.name}`}>
				{html && <Paper html={html} />}
			</section>
		</div>
	);
}
