/** One file: what is in it, what a person can do with it, and the add-on's card. */

import { useEffect, useState } from "preact/hooks";
import type { DocumentLine, FileAct, Opening } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { CardPanel } from "../card/CardPanel";
import { words } from "../words";
import { keepFile } from "./keepFile";
import { Paper } from "./Paper";

interface DocumentProps {
	line: DocumentLine;
	opening: Opening;
	onChanged(): void;
}

export function Document({ line, opening, onChanged }: DocumentProps) {
	const isDoc = line.kind === "doc";
	const { card, frame } = opening;
	return (
		<div class="opened">
			<div class="reading">
				<div class="readingHead">
					<h2>{line.name}</h2>
					<Tools line={line} frame={frame} onChanged={onChanged} />
				</div>
				{isDoc ? (
					<Text line={line} />
				) : (
					<p class="empty">
						{line.openPath ? words.storedPdf : words.storedFile}
					</p>
				)}
			</div>
			{isDoc && !line.isInBin && card?.isBesideDocuments && (
				<CardPanel
					name={card.name}
					beside={{ document: line.id }}
					onPressed={onChanged}
				/>
			)}
		</div>
	);
}

function Text({ line: { id, name } }: { line: DocumentLine }) {
	const act = useAct();
	const [html, setHtml] = useState("");
	useEffect(() => {
		void act(words.reading, () => ask("showDocument", { id })).then((shown) =>
			setHtml(shown?.html ?? ""),
		);
	}, [id]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
		<section class="desk" tabIndex={0} aria-label={`Text of ${name}`}>
			{html && <Paper html={html} />}
		</section>
	);
}

interface ToolsProps {
	line: DocumentLine;
	frame: Opening["frame"];
	onChanged(): void;
}

function Tools({ line, frame, onChanged }: ToolsProps) {
	const act = useAct();
	const { id, kind, openPath } = line;
	const keep = (as: "docx" | "pdf") =>
		act(
			words.working,
			async () => keepFile(await ask("download", { id, as })),
			(name) => `${name} is in your downloads.`,
		);
	const change = async (to: FileAct) => {
		const done = await act(
			words.working,
			() => ask("changeFile", { id, act: to }),
			({ notice }) => notice,
		);
		if (done) onChanged();
	};
	return (
		<>
			{kind === "doc" && (
				<button type="button" onClick={() => void keep("docx")}>
					Download .docx
				</button>
			)}
			{openPath && (
				<a
					class="button"
					href={`http://${location.hostname}:${frame.port}${openPath}`}
					target="_blank"
					rel="noopener noreferrer"
				>
					{words.openPdf}
				</a>
			)}
			<button type="button" onClick={() => void keep("pdf")}>
				{kind === "other" ? words.download : "Download PDF"}
			</button>
			{actsOf(line).map(([to, title]) => (
				<button key={to} type="button" onClick={() => void change(to)}>
					{title}
				</button>
			))}
		</>
	);
}

function actsOf({ isInBin, isShared }: DocumentLine) {
	const acts: readonly (readonly [FileAct, string])[] = isInBin
		? [["take out", words.takeOut]]
		: [
				isShared ? ["stop sharing", words.stopSharing] : ["share", words.share],
				["bin", words.bin],
			];
	return acts;
}
