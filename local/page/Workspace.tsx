/** The page: whose workspace it is, what time it is there, and its tabs. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ArmedView, Opening, Clock as Time } from "../server/contract";
import { Armed } from "./Armed";
import { ActContext, type Status, sentenceOf, useStatus } from "./acts";
import { ask, onAnswer } from "./ask";
import { Clock } from "./clock/Clock";
import { Documents } from "./documents/Documents";
import { Log } from "./log/Log";
import { Mail } from "./mail/Mail";
import { Register } from "./register/Register";
import { useWhere } from "./useWhere";
import { goTo, type Where } from "./where";
import { longDay, words } from "./words";

export interface ViewProps {
	opening: Opening;
	time: Time;
	armed: ArmedView | null;
	/** What the address says after its #. */
	where: Where;
	/** True while this view is the one that is seen. */
	isShown: boolean;
}

interface View {
	name: string;
	title: string;
	Show: ComponentType<ViewProps>;
	/** Kept while hidden, with what is open in it. */
	stays?: boolean;
}

const views: readonly View[] = [
	{ name: "register", title: "Register", Show: Register, stays: true },
	{ name: "documents", title: "Documents", Show: Documents },
	{ name: "mail", title: "Mail", Show: Mail },
	{ name: "clock", title: "Clock", Show: Clock },
	{ name: "log", title: "Log", Show: Log },
];

export function Workspace() {
	const { status, act, clear } = useStatus();
	const [opening, setOpening] = useState<Opening>();
	const [trouble, setTrouble] = useState("");
	const [time, setTime] = useState<Time>();
	const [armed, setArmed] = useState<ArmedView | null>(null);
	const where = useWhere(views.map((view) => view.name));

	useEffect(() => {
		onAnswer((beside) => {
			setTime(beside.clock);
			setArmed(beside.armed);
		});
		ask("open", {}).then(
			(opened) => {
				setOpening(opened);
				if (opened.trouble) void act("", () => refuse(opened.trouble));
			},
			(error) => setTrouble(sentenceOf(error)),
		);
	}, []);

	return (
		<ActContext.Provider value={act}>
			<TopBar opening={opening} time={time} />
			<div class="under">
				<Tabs current={where.view} />
				<StatusLine status={status} onClear={clear} />
			</div>
			<Armed armed={armed} />
			<main>
				{trouble && (
					<p class="alone" role="alert">
						{trouble}
					</p>
				)}
				{!opening && !trouble && <p class="alone">{words.opening}</p>}
				{opening && time && (
					<Views opening={opening} time={time} armed={armed} where={where} />
				)}
			</main>
		</ActContext.Provider>
	);
}

const refuse = (sentence: string) => Promise.reject(new Error(sentence));

function Views(props: Omit<ViewProps, "isShown">) {
	return (
		<>
			{views.map(({ name, title, Show, stays }) => {
				const isShown = props.where.view === name;
				if (!isShown && !stays) return null;
				return (
					<section
						key={name}
						class={`view ${name}`}
						aria-label={title}
						hidden={!isShown}
					>
						<Show {...props} isShown={isShown} />
					</section>
				);
			})}
		</>
	);
}

function TopBar(props: {
	opening: Opening | undefined;
	time: Time | undefined;
}) {
	const { opening, time } = props;
	return (
		<header class="top">
			<div class="whose">
				<h1>{words.charity}</h1>
				<span class="account">{opening?.account}</span>
			</div>
			<p class="notice">{words.notice}</p>
			<p class="today">
				{time && (
					<>
						<span>{longDay(time.day)}</span> <b>{time.time}</b>
					</>
				)}
			</p>
		</header>
	);
}

const Tabs = ({ current }: { current: string }) => (
	<nav class="tabs" aria-label="Parts of the workspace">
		{views.map(({ name, title }) => (
			<a
				key={name}
				href={`#${name}`}
				aria-current={current === name ? "page" : undefined}
				onClick={(event) => {
					event.preventDefault();
					goTo(name);
				}}
			>
				{title}
			</a>
		))}
	</nav>
);

function StatusLine(props: { status: Status; onClear: () => void }) {
	const { kind, words: said } = props.status;
	const isTrouble = kind === "trouble";
	return (
		<div class={`status ${kind}`}>
			<p role="status">{isTrouble ? "" : said}</p>
			<p role="alert">{isTrouble ? said : ""}</p>
			{isTrouble && (
				<button type="button" onClick={props.onClear}>
					Close this message
				</button>
			)}
		</div>
	);
}
