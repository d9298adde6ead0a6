/** Many drafts: in small runs, none twice, and stopped when a person says so. */
import type { DraftSeveral, DraftSeveralOutcome } from "../../src/contract";
import { newStop } from "../../src/sidebar/journey";
import {
	draftAll,
	type SeveralRun,
	stopDrafting,
} from "../../src/sidebar/several";
import { type Answers, aPanel, asha, later, Refused, settle } from "./office";

const places = Array.from({ length: 60 }, (_, at) => ({
	ref: `P-${at}`,
	row: at + 2,
}));

const answers: SeveralRun["answers"] = {
	kind: "MOU",
	template: "",
	title: "Working with {partner}",
	startsOn: "2026-12-01",
	endsOn: "2027-11-30",
	noEndWhy: "",
	notice: 60,
	dataShared: false,
};

const all = { answers, left: places, lines: [] };

const drafted = (
	{ places: asked }: Pick<DraftSeveral, "places">,
	most = asked.length,
): DraftSeveralOutcome => ({
	notice: "",
	lines: asked.slice(0, most).map((place) => ({
		place,
		name: place.ref,
		ref: `AGR-${place.ref}`,
		document: "",
		refused: "",
	})),
	left: asked.slice(most),
});

function atSeveral(draftSeveral: Answers["draftSeveral"]) {
	const { panel } = aPanel(draftSeveral ? { draftSeveral } : {});
	const screen = {
		at: "several" as const,
		step: { at: "choose" as const, chosen: [] },
	};
	panel.set({ me: asha, journey: [newStop({ id: 7, screen, asOf: 0 })] });
	const run = () => {
		const shown = panel.state.journey[0]?.screen;
		return shown?.at === "several" && shown.step.at === "run"
			? shown.step
			: undefined;
	};
	return { panel, run };
}

test("60 partners are asked for in runs of 25 at most, each once", async () => {
	const asked: number[] = [];
	const { panel, run } = atSeveral((request: DraftSeveral) => {
		asked.push(request.places.length);
		// Time ran out in the first run.
		return drafted(request, asked.length === 1 ? 20 : 25);
	});
	await draftAll(panel, 7, all);
	expect(asked).toEqual([25, 25, 15]);
	expect(run()?.left).toEqual([]);
	expect(run()?.going).toBe("");
	expect(new Set(run()?.lines.map(({ ref }) => ref)).size).toBe(60);
});

test("Stop ends it after the run that is being made; Continue takes up the rest", async () => {
	const first = later<DraftSeveralOutcome>();
	const asked: DraftSeveral[] = [];
	const { panel, run } = atSeveral((request: DraftSeveral) => {
		asked.push(request);
		return asked.length === 1 ? first.value : drafted(request);
	});
	const going = draftAll(panel, 7, all);
	await settle();
	stopDrafting(panel);
	expect(run()?.going).toBe("stopping");
	first.answer(drafted({ places: places.slice(0, 25) }));
	await going;
	expect(asked).toHaveLength(1);
	expect(run()?.left).toHaveLength(35);
	const rest = run();
	if (rest) await draftAll(panel, 7, rest);
	expect(asked[1]?.places[0]?.ref).toBe("P-25");
	expect(run()?.lines).toHaveLength(60);
});

test("a refusal ends it, is said there, and leaves the rest to Continue", async () => {
	const { panel, run } = atSeveral(() => new Refused("Someone is saving."));
	await draftAll(panel, 7, all);
	expect(run()).toMatchObject({ halted: "Someone is saving.", going: "" });
	expect(run()?.left).toHaveLength(60);
});

test("what does not move is not asked for again and again", async () => {
	let asked = 0;
	const { panel, run } = atSeveral((request: DraftSeveral) => {
		asked += 1;
		return drafted(request, 0);
	});
	await draftAll(panel, 7, all);
	expect(asked).toBe(2);
	expect(run()?.halted).toContain("Nothing more could be drafted");
});
