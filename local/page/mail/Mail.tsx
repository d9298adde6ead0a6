/** The charity's mailbox: its boxes, one message with the add-on's card, and forms to write. */

import { useEffect, useState } from "preact/hooks";
import type {
	Box,
	MailList as List,
	MailDone,
	Opening,
} from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { CardPanel } from "../card/CardPanel";
import { goTo, type Where } from "../where";
import { count, words } from "../words";
import { blank, Letter, type Writing } from "./Letter";
import { MailLines } from "./MailLines";
import { Message } from "./Message";
import { DropPlace } from "./Receive";

const boxes: Readonly<Record<Box, { title: string; empty: string }>> = {
	inbox: { title: "Inbox", empty: words.noInbox },
	sent: { title: "Sent", empty: words.noSent },
	all: { title: "All mail", empty: words.noAll },
	bin: { title: "Bin and spam", empty: words.noBin },
};

const some = 200;

export function Mail({ opening, where }: { opening: Opening; where: Where }) {
	const act = useAct();
	const [box, setBox] = useState<Box>("inbox");
	const [list, setList] = useState<List>();
	const [writing, setWriting] = useState<Writing>();
	const show = async (next: Box, most = some) => {
		setBox(next);
		const found = await act("", () => ask("listMail", { box: next, most }));
		// After a failure the list that was there is better than none.
		if (found) setList(found);
	};
	useEffect(() => void show("inbox"), []);
	useEffect(() => setWriting(undefined), [where.what]);
	const lines = list?.lines ?? [];
	const written = ({ id }: MailDone, into: Box) => {
		setWriting(undefined);
		void show(into);
		goTo("mail", id);
	};
	return (
		<DropPlace onReceived={() => void show("inbox")}>
			<div class="list">
				<h2>Mail</h2>
				<div class="boxes">
					<button
						type="button"
						class="main"
						onClick={() => setWriting({ kind: "write", ...blank })}
					>
						{words.write}
					</button>
					<button
						type="button"
						onClick={() => setWriting({ kind: "receive", ...blank })}
					>
						{words.receiveOne}
					</button>
				</div>
				<Boxes current={box} onChoose={(next) => void show(next)} />
				{list && <p class="count">{count(list.total, "message")}</p>}
				{list?.total === 0 && <p class="empty">{boxes[box].empty}</p>}
				<MailLines lines={lines} isSent={box === "sent"} chosen={where.what} />
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
			<Beside
				opening={opening}
				where={where}
				list={list}
				writing={writing}
				onWrite={setWriting}
				onWritten={written}
				onChanged={() => void show(box, Math.max(some, lines.length))}
			/>
		</DropPlace>
	);
}

const Boxes = (props: { current: Box; onChoose(box: Box): void }) => (
	// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the way
	<div class="boxes" role="group" aria-label="Boxes">
		{(Object.keys(boxes) as Box[]).map((box) => (
			<button
				key={box}
				type="button"
				aria-pressed={box === props.current}
				onClick={() => props.onChoose(box)}
			>
				{boxes[box].title}
			</button>
		))}
	</div>
);

interface BesideProps {
	opening: Opening;
	where: Where;
	list: List | undefined;
	writing: Writing | undefined;
	onWrite(writing: Writing | undefined): void;
	onWritten(done: MailDone, into: Box): void;
	/** Labels, or where the message is. */
	onChanged(): void;
}

/** What is open beside the list. */
function Beside(props: BesideProps) {
	const { opening, where, list, writing, onWrite } = props;
	const { card } = opening;
	if (writing) {
		return (
			<Letter
				key={`${writing.kind} ${writing.answers}`}
				writing={writing}
				onDone={props.onWritten}
				onCancel={() => onWrite(undefined)}
			/>
		);
	}
	if (where.what) {
		return (
			<Message
				key={where.what}
				id={where.what}
				opening={opening}
				labels={list?.labels ?? []}
				onWrite={onWrite}
				onChanged={props.onChanged}
			/>
		);
	}
	return (
		<div class="opened">
			<p class="reading empty">
				{list && list.lines.length > 0 && words.chooseMessage}
			</p>
			{card?.isAtHome && (
				<CardPanel name={card.name} beside={{ message: null }} />
			)}
		</div>
	);
}
