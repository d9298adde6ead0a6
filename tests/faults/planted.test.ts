/** The sweep is itself tested: a defect that is planted makes it go red. */
import { jobsBeside, singles } from "./faultsFor";
import { plant } from "./plant";
import { planted } from "./planted";
import { scenes } from "./scenes";
import { stageOf } from "./stage";
import { tryOut } from "./trial";

test.each(planted)("$name breaks $breaks", async (defect) => {
	const scene = scenes.find(({ name }) => name === defect.scene);
	if (!scene) throw new Error(`There is no scene ${defect.scene}`);
	const { project, remove } = plant(defect);
	try {
		const stage = await stageOf(scene, scenes, project);
		const broken = singles(stage.calls, scene, jobsBeside(scene, scenes))
			.filter(({ kind }) => defect.kinds.includes(kind))
			.flatMap((fault) => tryOut(stage, [fault]).violations)
			.map(({ invariant }) => invariant);
		expect(broken).toContain(defect.breaks);
	} finally {
		remove();
	}
});

test("the same scenes are green without a defect", async () => {
	const kindsOf = (name: string) =>
		planted.filter(({ scene }) => scene === name).flatMap(({ kinds }) => kinds);
	const used = scenes.filter(({ name }) => kindsOf(name).length > 0);
	const red: unknown[] = [];
	for (const scene of used) {
		const stage = await stageOf(scene, scenes, "dist");
		for (const fault of singles(stage.calls, scene, jobsBeside(scene, scenes)))
			if (kindsOf(scene.name).includes(fault.kind))
				red.push(...tryOut(stage, [fault]).violations);
	}
	expect(red).toEqual([]);
});
