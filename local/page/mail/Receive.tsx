/** Files of messages that are dropped here, or chosen, arrive in the inbox. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useAct } from "../acts";
import { ask } from "../ask";
import { base64Of } from "../base64Of";
import { words } from "../words";

interface DropPlaceProps {
	onReceived(): void;
	children: ComponentChildren;
}

export function DropPlace({ onReceived, children }: DropPlaceProps) {
	const [isOver, setOver] = useState(false);
	const receive = useReceive(onReceived);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same by keys
		<div
			class={isOver ? "mailbox over" : "mailbox"}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				void receive([...(event.dataTransfer?.files ?? [])]);
			}}
		>
			{children}
			<div class="receive">
				<label class="button">
					{words.receive}
					<input
						type="file"
						class="unseen"
						accept=".eml,.mbox,message/rfc822"
						multiple
						onChange={({ currentTarget }) => {
							void receive([...(currentTarget.files ?? [])]);
							currentTarget.value = "";
						}}
					/>
				</label>
				<span>{words.dropHere}</span>
			</div>
		</div>
	);
}

function useReceive(onReceived: () => void) {
	const act = useAct();
	return async (files: readonly File[]) => {
		const notices = await act(
			words.working,
			async () => {
				const all: string[] = [];
				for (const file of files) all.push(...(await receiveOne(file)));
				return all;
			},
			(said) => said.join(" "),
		);
		if (notices) onReceived();
	};
}

async function receiveOne(file: File): Promise<readonly string[]> {
	const base64 = await base64Of(file);
	const { notices } = await ask("receive", { fileName: file.name, base64 });
	return notices;
}
