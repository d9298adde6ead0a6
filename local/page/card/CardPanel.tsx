/** The add-on's card beside a message or a document, about as wide as Google draws it. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Beside, Card, FormInputs } from "../../cards/model";
import { Question } from "../Question";
import { words } from "../words";
import { firstInputs } from "./inputs";
import { Link } from "./Link";
import type { Level } from "./levels";
import { PressContext } from "./press";
import { CardSection } from "./Sections";
import { type Panel, useCard } from "./useCard";

interface CardPanelProps {
	/** The add-on's. */
	name: string;
	beside: Beside;
	/** Something was pressed and answered: what is around it may have changed. */
	onPressed?(): void;
}

export function CardPanel({ name, beside, onPressed }: CardPanelProps) {
	const { panel, load, press, allow, open, back } = useCard(beside);
	const level = panel.levels.at(-1);
	return (
		<aside class="cardPanel" aria-label={`${name}, ${words.cardBeside}`}>
			<div class="cardTop">
				{panel.levels.length > 1 && (
					<button type="button" onClick={back} aria-label={words.cardBack}>
						<span aria-hidden="true">←</span>
					</button>
				)}
				<h2>{name}</h2>
				<button type="button" onClick={() => void load()}>
					{words.cardReload}
				</button>
			</div>
			<div class={panel.isWaiting ? "cardPlace waiting" : "cardPlace"}>
				{level && (
					<CardLevel
						key={panel.turn}
						level={level}
						isMoved={panel.isMoved}
						isBusy={panel.isBusy}
						onPress={(action, filled) => press(action, filled).then(onPressed)}
						onOpen={open}
					/>
				)}
			</div>
			<Said panel={panel} />
			{panel.asksFor && (
				<Question
					title={words.fileQuestionTitle}
					question={`${name} ${words.fileQuestion}`}
					yes={words.allow}
					no={words.notNow}
					onAnswer={(isYes) => void allow(isYes)}
				/>
			)}
		</aside>
	);
}

function Said({ panel }: { panel: Panel }) {
	const { isWaiting, said, link, trouble } = panel;
	return (
		<div class="cardFoot">
			<div role="status" class="cardSaid">
				{isWaiting && <p>{words.cardWaiting}</p>}
				{said && <p>{said}</p>}
				{link && (
					<p>
						{words.cardLink} <Link url={link}>{link}</Link>
					</p>
				)}
			</div>
			<div role="alert" class="cardTrouble">
				{trouble && (
					<>
						<b>{words.cardTrouble}</b>
						<p>{trouble}</p>
					</>
				)}
			</div>
		</div>
	);
}

interface CardLevelProps {
	level: Level;
	isMoved: boolean;
	isBusy: boolean;
	onPress: ReturnType<typeof useCard>["press"];
	onOpen(level: Level): void;
}

function CardLevel(props: CardLevelProps) {
	const { level, isMoved } = props;
	const place = useRef<HTMLElement>(null);
	useEffect(() => {
		// What was pressed is gone; else the focus stays where it is.
		if (isMoved) place.current?.focus();
	}, []);
	const [only] = level;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
		<section ref={place} tabIndex={0} aria-label={words.card}>
			{level.length === 1 && only ? (
				<OneCard card={only} isBusy={props.isBusy} onPress={props.onPress} />
			) : (
				<CardChoice level={level} onOpen={props.onOpen} />
			)}
		</section>
	);
}

const CardChoice = (props: { level: Level; onOpen(level: Level): void }) => (
	<ul class="cardChoice">
		{props.level.map((card, n) => (
			<li key={n}>
				<button type="button" onClick={() => props.onOpen([card])}>
					{card.header?.title ?? card.name ?? `${words.card} ${n + 1}`}
				</button>
			</li>
		))}
	</ul>
);

interface OneCardProps {
	card: Card;
	isBusy: boolean;
	onPress: CardLevelProps["onPress"];
}

function OneCard({ card, isBusy, onPress }: OneCardProps) {
	const [inputs, setInputs] = useState<FormInputs>(() => firstInputs(card));
	const fill = (name: string, values: readonly string[]) => {
		const filled = { ...inputs, [name]: values };
		setInputs(filled);
		return filled;
	};
	const { header, sections } = card;
	return (
		<PressContext.Provider
			value={{
				press: (action, filled = inputs) => void onPress(action, filled),
				isBusy,
				inputs,
				fill,
			}}
		>
			<div class="card">
				{header && (
					<div class="cardHeader">
						<h3>{header.title}</h3>
						{header.subtitle && <p>{header.subtitle}</p>}
					</div>
				)}
				{sections.map((section, n) => (
					<CardSection key={n} section={section} />
				))}
			</div>
		</PressContext.Provider>
	);
}
