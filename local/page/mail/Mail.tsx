/** The charity's mailbox: what came, what was sent, and a way to receive more. */

import { useEffect, useState } from "preact/hooks";
import type { Box, MailList as List, Opening } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { goTo, type Where } from "../where";
import { count, words } from "../words";
import { Message } from "./Message";
import { DropPlace } from "./Receive";

const boxes: Readonly<Record<Box, string>> = { inbox: "Inbox", sent: "Sent" };

const some = 200;

export function Mail({ opening, where }: { opening: Opening; where: Where }) {
	const act = useAct();
	const [box, setBox] = useState<Box>("inbox");
	const [list, setList] = useState<List>();
	const show = async (next: Box, most = some) => {
		setBox(next);
		setList(await act("", () => ask("listMail", { box: next, most })));
	};
	useEffect(() => void show("inbox"), []);
	const lines = list?.lines ?? [];
	return (
		<DropPlace onReceived={() => void show("inbox")}>
			<div class="list">
				<h2>Mail</h2>
				<Boxes current={box} onChoose={(next) => void show(next)} />
				{list && <p class="count">{count(list.total, "message")}</p>}
				{list?.total === 0 && (
					<p class="empty">{box === "inbox" ? words.noInbox : words.noSent}</p>
				)}
				<MailList lines={lines} box={box} chosen={where.what} />
				{list && list.total > lines.length && (
					<button
						type="button"
						class="older"
						onClick={() => void show(box, lines.length + some)}
					>
						Show {some} older
					</button>
				)}
			</div>
			{where.what ? (
				<Message key={where.what} id={where.what} frame={opening.frame} />
			) : (
				<p class="reading empty">{lines.length > 0 && words.chooseMessage}</p>
			)}
		</DropPlace>
	);
}

const Boxes = (props: { current: Box; onChoose(box: Box): void }) => (
	<div class="boxes">
		{(["inbox", "sent"] as const).map((box) => (
			<button
				key={box}
				type="button"
				aria-pressed={box === props.current}
				onClick={() => props.onChoose(box)}
			>
				{boxes[box]}
			</button>
		))}
	</div>
);

const MailList = (props: {
	lines: List["lines"];
	box: Box;
	/** An id, as Gmail or as the header has it. */
	chosen: string;
}) => (
	<ul>
		{props.lines.map((line) => (
			<li key={line.id}>
				<button
					type="button"
					class="line"
					aria-current={
						[line.id, line.messageId].includes(props.chosen)
							? "true"
							: undefined
					}
					onClick={() => goTo("mail", line.id)}
				>
					<b>{props.box === "inbox" ? line.from : `To ${line.to}`}</b>
					<span>{line.subject || "(no subject)"}</span>
					<span>{line.date}</span>
				</button>
			</li>
		))}
	</ul>
);
