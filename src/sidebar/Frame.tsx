/** What screens are built from: title, way back, states, outside links. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import * as words from "./words/common";

/** What scrolls: the part between "You are" and the bar at the bottom. */
export const scroller = (): Element | null =>
	document.querySelector(".scroller");

/** Puts the focus where the screen begins, when what had it is gone. */
export const goToTitle = (): void => document.querySelector("h1")?.focus();

/** The one heading of a screen; it takes the focus when the screen arrives. */
export function Title({
	children,
	onArrival,
}: {
	children: ComponentChildren;
	/** For a screen that begins further down. */
	onArrival?: (() => void) | undefined;
}) {
	const heading = useRef<HTMLHeadingElement>(null);
	useLayoutEffect(() => {
		scroller()?.scrollTo(0, 0);
		heading.current?.focus({ preventScroll: true });
		onArrival?.();
	}, []);
	return (
		<h1 tabIndex={-1} ref={heading}>
			{children}
		</h1>
	);
}

/** Escape in a field belongs to the field: it closes a list or a calendar. */
const isInField = (target: EventTarget | null) =>
	target instanceof Element &&
	target.closest("input, select, textarea, dialog") !== null;

/** The way back, by the button or by Escape. */
export function Back({ label, onBack }: { label: string; onBack: () => void }) {
	useEffect(() => {
		const leave = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			if (isInField(event.target)) return;
			event.preventDefault();
			onBack();
		};
		document.addEventListener("keydown", leave);
		return () => document.removeEventListener("keydown", leave);
	}, [onBack]);
	return (
		<button type="button" class="back" onClick={onBack}>
			<span aria-hidden="true">← </span>
			{label}
		</button>
	);
}

/** Said to those who hear the panel, after what others see. */
export const Unseen = (props: { children: ComponentChildren }) => (
	<span class="unseen"> {props.children}</span>
);

/** One thing to do: the main one of its screen, or another. */
export const Button = (props: {
	main?: boolean;
	/** Finds it again when a person comes back. */
	id?: string;
	onPress: () => void;
	children: ComponentChildren;
}) => (
	<button
		type="button"
		id={props.id}
		class={props.main ? "main" : "other"}
		onClick={props.onPress}
	>
		{props.children}
	</button>
);

export type Tone = "good" | "soon" | "late" | "plain";

const symbols: Readonly<Record<Tone, string>> = {
	good: "✓",
	soon: "◆",
	late: "▲",
	plain: "○",
};

/** A state as word, symbol and colour together. */
export const State = ({ word, tone }: { word: string; tone: Tone }) => (
	<span class={`state ${tone}`}>
		<span aria-hidden="true">{symbols[tone]} </span>
		{word}
	</span>
);

const ways: Readonly<Record<string, string>> = {
	In: "↓",
	Out: "↑",
	Meeting: "●",
};

/** Which way something went between them and us, as word and symbol. */
export const Way = (props: { way: string; children: ComponentChildren }) => (
	<span class="state plain">
		<span aria-hidden="true">{ways[props.way] ?? "○"} </span>
		{props.children}
	</span>
);

const touchTones: Readonly<Record<string, Tone>> = {
	"On track": "good",
	"Due soon": "soon",
	"Gone quiet": "late",
	Silent: "late",
};

/** Whether a partner is in touch, in the words of the register. */
export const Touch = ({ word }: { word: string }) =>
	word ? <State word={word} tone={touchTones[word] ?? "plain"} /> : null;

/** A link out of the panel; anything but https stays plain text. */
export function OutLink({
	to,
	children,
	class: look,
}: {
	to: string;
	children: ComponentChildren;
	class?: string;
}) {
	if (!/^https:\/\//i.test(to)) return <span>{children}</span>;
	return (
		<a href={to} target="_blank" rel="noopener noreferrer" class={look}>
			{children}
			<Unseen>{words.newTab}</Unseen>
		</a>
	);
}

/** A name and what belongs to it, in a list of facts. */
export const Fact = ({
	name,
	children,
}: {
	name: string;
	children: ComponentChildren;
}) => (
	<div class="fact">
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
);

/** A number with its name, among others. */
export const Count = ({ name, count }: { name: string; count: number }) => (
	<div>
		<dt>{name}</dt>
		<dd>{count.toLocaleString("en-GB")}</dd>
	</div>
);

/** More than these would push away everything else on the screen. */
const fewest = 3;

/** The first few in sight, and the others in a fold. */
export function Few<T>(props: {
	items: readonly T[];
	item: (one: T) => JSX.Element;
}) {
	const { items, item } = props;
	const rest = items.slice(fewest);
	if (items.length === 0) return null;
	return (
		<>
			<ul class="lines">{items.slice(0, fewest).map(item)}</ul>
			{rest.length > 0 && (
				<details>
					<summary>{words.showMore(rest.length)}</summary>
					<ul class="lines">{rest.map(item)}</ul>
				</details>
			)}
		</>
	);
}

/** A box with sentences under its heading; nothing while there are none. */
export const Said = (props: {
	heading: string;
	tone: Tone;
	lines: readonly string[];
	/** What they have in common. */
	why?: string;
}) =>
	props.lines.length > 0 ? (
		<section class={`notice ${props.tone}`}>
			<h2>{props.heading}</h2>
			{props.why && <p>{props.why}</p>}
			<ul>
				{props.lines.map((line, at) => (
					<li key={`${at}-${line}`}>{line}</li>
				))}
			</ul>
		</section>
	) : null;
