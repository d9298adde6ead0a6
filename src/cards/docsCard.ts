/** The card beside a document in Google Docs. */
import {
	type CardDraft,
	draftFromCard,
	saveTemplate,
} from "../actions/actOnDocument";
import {
	type AgreementCard,
	type DocumentCard,
	type DraftChoices,
	documentCard,
} from "../actions/documentCard";
import { checkTemplate } from "../actions/templateList";
import { UserError } from "../register/errors";
import type { CardEvent } from "./onCard";
import { dropdown, fact, opening, paragraph, pressing, section } from "./parts";

type Card = GoogleAppsScript.Card_Service.Card;

const pressed = "onDocsPressed";

/** The document of an event, "" for what the add-on may not see. */
export const openDocument = ({ docs = {} }: CardEvent): DocumentCard =>
	documentCard(docs.id ?? "", docs.title ?? "");

function agreementSection(card: AgreementCard) {
	const { ref, title, partner, standing, what, gaps, gapCount, next } = card;
	const rest = gapCount - gaps.length;
	return [
		section(
			"",
			fact(what, `${title} (${ref})`),
			fact("Partner", partner),
			fact("Where it stands", standing),
		),
		...(gapCount > 0
			? [
					section(
						"Still to be filled in",
						...gaps.map(paragraph),
						...(rest > 0 ? [paragraph(`And ${rest} more.`)] : []),
					),
				]
			: []),
		...(next
			? [section("", fact("Next, in the panel of the register", next))]
			: []),
	];
}

const isListed = ({ partners, partnerCount }: DraftChoices) =>
	partners.length === partnerCount
		? "Partner"
		: `Partner (the first ${partners.length} of ${partnerCount}; the panel has all)`;

function draftSection(choices: DraftChoices) {
	const { people, partners, kinds, templates } = choices;
	const shared = ["No", "Yes"].map((word) => ({ ref: word, name: word }));
	return section(
		"Draft an agreement",
		dropdown({ field: "as", title: "You are", choices: people }),
		dropdown({ field: "partner", title: isListed(choices), choices: partners }),
		dropdown({ field: "kind", title: "Kind", choices: kinds, chosen: "MOU" }),
		...(templates.length > 0
			? [
					dropdown({
						field: "template",
						title: "Another template than the usual one",
						choices: templates,
					}),
				]
			: []),
		dropdown({
			field: "dataShared",
			title: "Personal data shared",
			choices: shared,
		}),
		pressing("Draft agreement", { act: "draft" }, pressed),
	);
}

/** The add-on may see it, and it is none of ours. */
const saveSection = ({ templateKinds, title }: DocumentCard) =>
	section(
		"Make it a template",
		dropdown({
			field: "templateType",
			title: "What it is for",
			choices: templateKinds,
		}),
		CardService.newTextInput()
			.setFieldName("templateName")
			.setTitle("Name")
			.setValue(title.slice(0, 100)),
		pressing("Save as a template", { act: "template" }, pressed),
	);

const askSection = () =>
	section(
		"",
		paragraph("This is not one of our agreements."),
		pressing("Use as a template…", {}, "onFileAsked"),
	);

function templateSection(template: NonNullable<DocumentCard["template"]>) {
	const { name, kind, usual } = template;
	return section(
		"",
		fact("Template", name),
		fact("For", usual ? `${kind} (the usual one)` : kind),
		pressing("Check this template", { act: "check" }, pressed),
	);
}

/** What the add-on knows of the document that is open. */
export function docsCard(card: DocumentCard): Card {
	const built = CardService.newCardBuilder().setHeader(
		CardService.newCardHeader().setTitle("Partnerships"),
	);
	const sections = card.agreement
		? agreementSection(card.agreement)
		: card.template
			? [templateSection(card.template)]
			: [card.id ? saveSection(card) : askSection()];
	for (const one of sections) built.addSection(one);
	if (card.draft) built.addSection(draftSection(card.draft));
	return built
		.addSection(section("", opening("Open the register", card.register)))
		.build();
}

/** A card with sentences, and files to open. */
function toldCard(
	title: string,
	sentences: readonly string[],
	links: readonly (readonly [text: string, link: string])[],
): Card {
	const buttons = links.map(([text, link]) => opening(text, link));
	return CardService.newCardBuilder()
		.setHeader(CardService.newCardHeader().setTitle(title))
		.addSection(section("", ...sentences.map(paragraph), ...buttons))
		.build();
}

function drafted(asked: CardDraft) {
	const { ref, document, notice, gaps } = draftFromCard(asked);
	const left =
		gaps > 0
			? `Its first page lists ${gaps} things that are still to be filled in.`
			: "Every fact that it needs is there.";
	const links = [["Open the document", document]] as const;
	return { notice, card: () => toldCard(ref, [notice, left], links) };
}

function checkedCard(event: CardEvent) {
	const { problems, unused } = checkTemplate({ id: event.docs?.id ?? "" });
	const lines = [
		...problems.slice(0, 20),
		...unused.slice(0, 20).map((label) => `It does not print: ${label}.`),
	];
	const notice =
		lines.length === 0
			? "Nothing has to be put right."
			: `${lines.length} things to look at.`;
	return {
		notice,
		card: () =>
			toldCard("Template checked", lines.length ? lines : [notice], []),
	};
}

/**
 * A button was pressed beside a document.
 * @throws UserError; the card stays as it is then
 */
export function pressedInDocs(event: CardEvent): {
	notice: string;
	card: () => Card;
} {
	const { parameters = {}, formInputs = {} } = event.commonEventObject ?? {};
	const field = (name: string) =>
		formInputs[name]?.stringInputs?.value?.[0] ?? "";
	switch (parameters.act) {
		case "draft":
			return drafted({
				as: field("as"),
				partner: field("partner"),
				kind: field("kind"),
				template: field("template"),
				dataShared: field("dataShared"),
			});
		case "template": {
			const [type, name] = [field("templateType"), field("templateName")];
			const notice = saveTemplate({ id: event.docs?.id ?? "", type, name });
			return { notice, card: () => toldCard("Partnerships", [notice], []) };
		}
		case "check":
			return checkedCard(event);
		default:
			throw new UserError(
				"This card is older than the add-on. Reload the page and open it again.",
			);
	}
}
