/** The messages of a box, one line each. */

import type { MailList } from "../../server/contract";
import { goTo } from "../where";
import { Chips } from "./Chips";

interface MailLinesProps {
	lines: MailList["lines"];
	isSent: boolean;
	/** An id, as Gmail or as the header has it. */
	chosen: string;
}

export const MailLines = ({ lines, isSent, chosen }: MailLinesProps) => (
	<ul>
		{lines.map((line) => (
			<li key={line.id}>
				<button
					type="button"
					class="line"
					aria-current={
						[line.id, line.messageId].includes(chosen) ? "true" : undefined
					}
					onClick={() => goTo("mail", line.id)}
				>
					<b>{isSent ? `To ${line.to}` : line.from}</b>
					<span>{line.subject || "(no subject)"}</span>
					<Chips names={line.labels.map(({ name }) => name)} />
					<span>{line.date}</span>
				</button>
			</li>
		))}
	</ul>
);
