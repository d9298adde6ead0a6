/** The files that came with a message: to keep, and a PDF to open. */

import type { MailView, Opening } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { keepFile } from "../documents/keepFile";
import { sizeInWords, words } from "../words";

export function Files(props: { view: MailView; frame: Opening["frame"] }) {
	const { view, frame } = props;
	const act = useAct();
	if (view.attachments.length === 0) return null;
	const keep = (n: number) =>
		act(
			words.working,
			async () => keepFile(await ask("keepAttachment", { id: view.id, n })),
			(name) => `${name} is in your downloads.`,
		);
	return (
		<ul class="files" aria-label={words.attachments}>
			{view.attachments.map(({ name, bytes, openPath }, n) => (
				<li key={n}>
					<b>{name}</b> <span>{sizeInWords(bytes)}</span>
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
					<button type="button" onClick={() => void keep(n)}>
						{words.download}
					</button>
				</li>
			))}
		</ul>
	);
}
