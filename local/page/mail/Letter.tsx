/** A form to write as the charity, or as somebody who writes to it. */

import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Box, MailDone } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { words } from "../words";
import { LetterField } from "./LetterField";

/** What a form begins with; "" where there is nothing. */
export interface Writing {
	kind: "write" | "receive";
	/** To whom, or from whom. */
	who: string;
	subject: string;
	/** The id of the message that it answers. */
	answers: string;
}

export const blank = { who: "", subject: "", answers: "" };

interface LetterProps {
	writing: Writing;
	onDone(done: MailDone, into: Box): void;
	onCancel(): void;
}

interface Form extends Writing {
	cc: string;
	text: string;
	/** Of one that is received. */
	isVerified: boolean;
}

export function Letter({ writing, onDone, onCancel }: LetterProps) {
	const act = useAct();
	const [form, setForm] = useState<Form>({
		...writing,
		cc: "",
		text: "",
		isVerified: true,
	});
	const fill = (part: Partial<Form>) =>
		setForm((before) => ({ ...before, ...part }));
	const isReceived = form.kind === "receive";
	const send = async () => {
		const done = await act(
			words.working,
			() => sent(form),
			({ notice }) => notice,
		);
		if (done) onDone(done, isReceived ? "inbox" : "sent");
	};
	return (
		<form
			class="reading letter"
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<LetterHead writing={writing} />
			<LetterFields form={form} onFill={fill} />
			{isReceived && <Verified form={form} onFill={fill} />}
			<div class="answers">
				<button type="button" onClick={onCancel}>
					{words.cancel}
				</button>
				<button type="submit" class="main">
					{isReceived ? words.receiveNow : words.send}
				</button>
			</div>
		</form>
	);
}

function sent(form: Form): Promise<MailDone> {
	const { kind, who, cc, subject, text, answers, isVerified } = form;
	const letter = { cc, subject, text, answers };
	return kind === "receive"
		? ask("receiveMail", { ...letter, from: who, isVerified })
		: ask("writeMail", { ...letter, to: who });
}

function LetterHead({ writing }: { writing: Writing }) {
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => head.current?.focus(), []);
	const { kind, answers } = writing;
	const isReceived = kind === "receive";
	const isAnswer = answers !== "";
	return (
		<>
			<h2 ref={head} tabIndex={-1}>
				{isReceived
					? words[isAnswer ? "receiveAnswer" : "receiveOne"]
					: words[isAnswer ? "reply" : "writeHead"]}
			</h2>
			<p class="help">{isReceived ? words.receiveNote : words.writeNote}</p>
		</>
	);
}

interface PartProps {
	form: Form;
	onFill(part: Partial<Form>): void;
}

function LetterFields({ form, onFill }: PartProps) {
	const isReceived = form.kind === "receive";
	return (
		<>
			<LetterField
				label={isReceived ? words.from : words.to}
				help={isReceived ? words.fromHelp : words.toHelp}
				value={form.who}
				onFill={(who) => onFill({ who })}
			/>
			<LetterField
				label={words.cc}
				value={form.cc}
				onFill={(cc) => onFill({ cc })}
			/>
			<LetterField
				label={words.subject}
				value={form.subject}
				onFill={(subject) => onFill({ subject })}
			/>
			<LetterField
				label={words.text}
				value={form.text}
				isLong
				onFill={(text) => onFill({ text })}
			/>
		</>
	);
}

function Verified({ form, onFill }: PartProps) {
	const id = useId();
	return (
		<div class="tick">
			<label>
				<input
					type="checkbox"
					checked={form.isVerified}
					aria-describedby={id}
					onChange={({ currentTarget }) =>
						onFill({ isVerified: currentTarget.checked })
					}
				/>
				<span>{words.verified}</span>
			</label>
			<p id={id} class="help">
				{words.verifiedHelp}
			</p>
		</div>
	);
}
