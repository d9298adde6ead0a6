/** The sidebar: the pushed file in a frame of its own, with Google's limits. */

import { useEffect, useRef } from "preact/hooks";
import type { FrameMessage, Opening } from "../../server/contract";
import { goTo } from "../where";
import { words } from "../words";

const googlesLimits =
	"allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

interface SidebarProps {
	frame: Opening["frame"];
	title: string;
	/** The script has run, so the sheet may have changed. */
	onCalled(): void;
	onClose(): void;
	onSheet(sheetId: number | null, row: number | null): void;
}

export function Sidebar(props: SidebarProps) {
	const { frame, title, onClose } = props;
	const element = useRef<HTMLIFrameElement>(null);
	const origin = `http://${location.hostname}:${frame.port}`;
	useEffect(() => {
		const hear = ({ origin: from, source, data }: MessageEvent) => {
			const isOurs = source === element.current?.contentWindow;
			if (from === origin && isOurs) follow(data as FrameMessage, props);
		};
		window.addEventListener("message", hear);
		return () => window.removeEventListener("message", hear);
	});
	return (
		<aside class="sidebar" aria-label="Sidebar">
			<div class="sidebarHead">
				<h2>{title}</h2>
				<button type="button" onClick={onClose} aria-label={words.closeSidebar}>
					<span aria-hidden="true">✕</span>
				</button>
			</div>
			<iframe
				ref={element}
				title={title}
				src={origin + frame.path}
				sandbox={googlesLimits}
			/>
		</aside>
	);
}

function follow(message: FrameMessage, on: SidebarProps) {
	switch (message.kind) {
		case "called":
			return on.onCalled();
		case "closed":
			return on.onClose();
		case "sheet":
			return on.onSheet(message.sheetId, message.row);
		case "document":
			return goTo("documents", message.id);
		case "mail":
			return goTo("mail", message.messageId);
	}
}
