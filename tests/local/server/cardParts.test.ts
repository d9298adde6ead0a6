/** The card's texts, levels and fields, apart from how they are drawn. */

import type { Card } from "../../../local/cards/model";
import { firstInputs, toldInputs } from "../../../local/page/card/inputs";
import { afterSteps } from "../../../local/page/card/levels";
import {
	plainText,
	type RichNode,
	richNodes,
} from "../../../local/page/card/richNodes";

describe("a text", () => {
	const element = (tag: string, ...children: unknown[]) => ({ tag, children });

	test.each<[string, unknown[]]>([
		["plain", ["plain"]],
		["a<br>b<br/>c\nd", ["a", br(), "b", br(), "c", br(), "d"]],
		["<b>x <i>y</i></b> z", [element("b", "x ", element("i", "y")), " z"]],
		["<B>x</B>", [element("b", "x")]],
		["<u>x</u><s>y</s>", [element("u", "x"), element("s", "y")]],
		["<b>never closed", [element("b", "never closed")]],
		["never opened</b>", ["never opened"]],
		["<b><i>x</b>y", [element("b", element("i", "x")), "y"]],
		["1 &lt; 2 &amp; &quot;3&#39; &unknown;", ["1 < 2 & \"3' &unknown;"]],
		[
			'<a href="https://docs.google.com/?a=1&amp;b=2">x</a>',
			[{ ...element("a", "x"), href: "https://docs.google.com/?a=1&b=2" }],
		],
		[
			"<a class='y' href='mailto:a@b.example'>x</a>",
			[{ ...element("a", "x"), href: "mailto:a@b.example" }],
		],
		['<a href="javascript:alert(1)">x</a>', [element("a", "x")]],
		['<a href="http://x.test/">x</a>', [element("a", "x")]],
		[
			"<font color=\"#a3151f\">x</font><font color='red'>y</font>",
			[
				{ ...element("font", "x"), colour: "#a3151f" },
				{ ...element("font", "y"), colour: "red" },
			],
		],
		['<font color="red;background:x">x</font>', [element("font", "x")]],
		["<script>alert(1)</script>", ["<script>alert(1)</script>"]],
		["<img src=x onerror=y>", ["<img src=x onerror=y>"]],
		["<bold>x", ["<bold>x"]],
	])("%s", (text, nodes) => {
		expect(richNodes(text)).toEqual(nodes);
	});

	function br() {
		return element("br");
	}

	test("can be had without its tags, where nothing in it may be pressed", () => {
		const nodes = richNodes(
			'<b>See</b> <a href="https://x.test/">this</a><br>now',
		);
		expect(plainText(nodes)).toBe("See this\nnow");
	});

	test("keeps every word, and its tags only so deep as can be drawn", () => {
		const nodes = richNodes(`${"<b>".repeat(100_000)}x${"</b>".repeat(9)}y`);
		const depth = (list: readonly RichNode[]): number =>
			1 +
			Math.max(
				...list.map((node) =>
					typeof node === "string" ? 0 : depth(node.children),
				),
			);
		expect(plainText(nodes)).toBe("xy");
		expect(depth(nodes)).toBeLessThan(30);
	});
});

const cardNamed = (name: string): Card => ({ name, sections: [] });
const [one, two, three] = ["one", "two", "three"].map(cardNamed) as [
	Card,
	Card,
	Card,
];

test.each([
	["pushed", [{ pushCard: two }], [[one], [two]]],
	["updated", [{ updateCard: two }], [[two]]],
	[
		"updated on top",
		[{ pushCard: two }, { updateCard: three }],
		[[one], [three]],
	],
	["taken off", [{ pushCard: two }, { popCard: true }], [[one]]],
	["the last, which stays", [{ popCard: true }, { popCard: true }], [[one]]],
	[
		"back to the first, and updated",
		[
			{ pushCard: two },
			{ pushCard: three },
			{ popToRoot: true },
			{ updateCard: two },
		],
		[[two]],
	],
] as const)("a card is %s", (_, steps, levels) => {
	expect(afterSteps([[one]], steps)).toEqual(levels);
});

test("fields begin with what the card says, and empty ones are not told", () => {
	const choice = (name: string, ...selected: boolean[]) => ({
		selectionInput: {
			name,
			label: name,
			type: "CHECK_BOX" as const,
			items: selected.map((isOn, n) => ({
				text: `${n}`,
				value: `${n}`,
				selected: isOn,
			})),
		},
	});
	const text = (name: string, value: string) => ({
		textInput: { name, label: name, hintText: "", value },
	});
	const section = (widgets: Card["sections"][number]["widgets"]) => ({
		collapsible: false,
		uncollapsibleWidgetsCount: 0,
		widgets,
	});
	const inputs = firstInputs({
		sections: [
			section([choice("boxes", true, false, true), { divider: {} }]),
			section([choice("none", false), text("why", "x"), text("how", "")]),
		],
	});
	expect(inputs).toEqual({
		boxes: ["0", "2"],
		none: [],
		why: ["x"],
		how: [""],
	});
	expect(toldInputs(inputs)).toEqual({ boxes: ["0", "2"], why: ["x"] });
});
