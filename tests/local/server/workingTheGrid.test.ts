/** Where keys lead in the grid, and which of its rows are drawn. */

import {
	after,
	type Bounds,
	moved,
	shown,
} from "../../../local/page/register/keys";
import { piecesOf, rowHeight } from "../../../local/page/register/rows";
import { whereIn } from "../../../local/page/where";

const bounds: Bounds = {
	rows: 1000,
	columns: 10,
	lastFull: (row) => (row === 500 ? 3 : 6),
	lastFullRow: 500,
	page: 20,
};

const pressed = (name: string) => {
	const parts = name.split(" ");
	return {
		key: parts.at(-1) ?? "",
		ctrlKey: parts.includes("ctrl"),
		metaKey: false,
		shiftKey: false,
	};
};

test.each([
	["ArrowUp", { row: 4, column: 5 }],
	["ArrowDown", { row: 6, column: 5 }],
	["ArrowLeft", { row: 5, column: 4 }],
	["ArrowRight", { row: 5, column: 6 }],
	["Home", { row: 5, column: 0 }],
	["End", { row: 5, column: 6 }],
	["PageUp", { row: 0, column: 5 }],
	["PageDown", { row: 25, column: 5 }],
	["ctrl Home", { row: 0, column: 0 }],
	["ctrl End", { row: 500, column: 3 }],
	["ctrl ArrowDown", { row: 500, column: 5 }],
])("%s moves the cursor", (name, to) => {
	expect(moved({ row: 5, column: 5 }, pressed(name), bounds)).toEqual(to);
});

test("the cursor stays in the tab, and other keys do not move it", () => {
	const corner = { row: 999, column: 9 };
	expect(moved(corner, pressed("ArrowDown"), bounds)).toEqual(corner);
	expect(moved(corner, pressed("ArrowRight"), bounds)).toEqual(corner);
	expect(moved(corner, pressed("Tab"), bounds)).toBeUndefined();
	expect(moved(corner, pressed("a"), bounds)).toBeUndefined();
});

test("hidden columns are stepped over, and never stood on", () => {
	const widths = [0, 100, 0, 0, 100, 0];
	expect(shown(2, 1, widths)).toBe(4);
	expect(shown(3, 4, widths)).toBe(1);
	expect(shown(5, 4, widths)).toBe(4);
	expect(shown(0, 4, widths)).toBe(1);
});

test("Enter keeps a change and goes down, Tab goes on along the row", () => {
	const at = { row: 5, column: 5 };
	expect(after.Enter?.(at)).toEqual({ row: 6, column: 5 });
	expect(after.Tab?.(at)).toEqual({ row: 5, column: 6 });
	expect(after["shift Tab"]?.(at)).toEqual({ row: 5, column: 4 });
});

/** Every row once, in order, drawn or counted in a gap. */
function covered(pieces: ReturnType<typeof piecesOf>): number[] {
	return pieces.flatMap((piece) =>
		typeof piece === "number"
			? [piece]
			: Array.from({ length: piece.count }, (_, n) => piece.from + n),
	);
}

test.each([
	[0, 0],
	[0, 999],
	[12_000, 1],
	[12_000, 470],
	[25_948, 999],
])(
	"scrolled by %i with the cursor in row %i, sixty rows are drawn and none is lost",
	(scrolled, active) => {
		const pieces = piecesOf({ from: 1, to: 1000, scrolled, active });
		const drawn = pieces.filter((piece) => typeof piece === "number");
		const seen = Math.min(999, 1 + Math.floor(scrolled / rowHeight));
		expect(covered(pieces)).toEqual(
			Array.from({ length: 999 }, (_, n) => n + 1),
		);
		expect(drawn.length).toBeLessThanOrEqual(61);
		expect(drawn).toContain(seen);
		if (active > 0) expect(drawn).toContain(active);
	},
);

test("a short tab is drawn whole", () => {
	const pieces = piecesOf({ from: 1, to: 4, scrolled: 0, active: 0 });
	expect(pieces).toEqual([1, 2, 3]);
});

test("an address leads to a part of the page and what is open in it", () => {
	const parts = ["register", "documents"];
	expect(whereIn("#documents/1a%2Fb", parts)).toEqual({
		view: "documents",
		what: "1a/b",
	});
	expect(whereIn("#nowhere/1", parts)).toEqual({ view: "register", what: "" });
	expect(whereIn("", parts)).toEqual({ view: "register", what: "" });
});
