/** The sections of a card, and what is on them. */

import { useId, useState } from "preact/hooks";
import type { DecoratedText, Section, Widget } from "../../cards/model";
import { words } from "../words";
import { SelectionField, TextField } from "./Fields";
import { CardButton, Pressable } from "./Pressables";
import { RichText } from "./RichText";

export function CardSection({ section }: { section: Section }) {
	const id = useId();
	const [isOpen, setOpen] = useState(!section.collapsible);
	const { header, widgets, uncollapsibleWidgetsCount } = section;
	const shown = isOpen ? widgets : widgets.slice(0, uncollapsibleWidgetsCount);
	return (
		<section class="cardSection" aria-labelledby={header ? id : undefined}>
			{header && (
				<h4 id={id}>
					<RichText text={header} />
				</h4>
			)}
			{shown.map((widget, n) => (
				<CardWidget key={n} widget={widget} />
			))}
			{section.collapsible && (
				<button
					type="button"
					class="cardMore"
					aria-expanded={isOpen}
					aria-describedby={header ? id : undefined}
					onClick={() => setOpen(!isOpen)}
				>
					{isOpen ? words.showLess : words.showMore}
				</button>
			)}
		</section>
	);
}

function CardWidget({ widget }: { widget: Widget }) {
	if ("textParagraph" in widget) {
		return (
			<p class="cardText">
				<RichText text={widget.textParagraph.text} />
			</p>
		);
	}
	if ("decoratedText" in widget) {
		return <Decorated text={widget.decoratedText} />;
	}
	if ("buttonList" in widget) {
		return (
			<div class="cardButtons">
				{widget.buttonList.buttons.map((button, n) => (
					<CardButton key={n} button={button} />
				))}
			</div>
		);
	}
	if ("selectionInput" in widget) {
		return <SelectionField input={widget.selectionInput} />;
	}
	if ("textInput" in widget) return <TextField input={widget.textInput} />;
	return <hr />;
}

function Decorated({ text }: { text: DecoratedText }) {
	const { onClick, button, wrapText } = text;
	const looks = wrapText ? "cardLines" : "cardLines cut";
	return (
		<div class="cardDecorated">
			{onClick ? (
				<Pressable onClick={onClick} class={`${looks} pressed`}>
					<Lines text={text} isPlain />
				</Pressable>
			) : (
				<div class={looks}>
					<Lines text={text} />
				</div>
			)}
			{button && <CardButton button={button} />}
		</div>
	);
}

const Lines = (props: { text: DecoratedText; isPlain?: boolean }) => {
	const { topLabel, text, bottomLabel } = props.text;
	const { isPlain = false } = props;
	return (
		<>
			{topLabel && (
				<small>
					<RichText text={topLabel} isPlain={isPlain} />
				</small>
			)}
			<span>
				<RichText text={text} isPlain={isPlain} />
			</span>
			{bottomLabel && (
				<small>
					<RichText text={bottomLabel} isPlain={isPlain} />
				</small>
			)}
		</>
	);
};
