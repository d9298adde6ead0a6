/** The command that tries every fault, or one to look at closely. */
import { fork } from "node:child_process";
import { cpus } from "node:os";
import { readFault } from "../../local/faults/faults";
import { oneTrial, table } from "./printed";
import { scenes } from "./scenes";
import {
	added,
	neverSeen,
	type Row,
	type Share,
	sweepPairs,
	sweepSingles,
} from "./sweep";

const share = process.env.FAULTS_SHARE;

type Message = { done: string } | { rows: Row[] };

const tell = (message: Message) => process.send?.(message);

/** One process's share: the slow pairs first. */
async function work(mine: Share): Promise<Row[]> {
	const rows: Row[] = [];
	for (const scene of scenes.filter(({ inPairs }) => inPairs)) {
		rows.push(await sweepPairs(scene, scenes, { share: mine }));
		tell({ done: `${scene.name}, two at a time` });
	}
	for (const scene of scenes) {
		rows.push(await sweepSingles(scene, scenes, { share: mine }));
		tell({ done: scene.name });
	}
	return rows;
}

function sharedBy(part: number, of: number): Promise<Row[]> {
	const [, program = ""] = process.argv;
	const child = fork(program, [], {
		env: { ...process.env, FAULTS_SHARE: JSON.stringify({ part, of }) },
	});
	return new Promise((done, fail) => {
		child.on("message", (message: Message) => {
			if ("rows" in message) return done(message.rows);
			console.error(
				`Process ${part + 1} of ${of} is done with ${message.done}.`,
			);
		});
		child.on("error", fail);
		child.on("exit", (code) =>
			fail(
				new Error(`Process ${part + 1} ended before its work, with ${code}.`),
			),
		);
	});
}

/** As many processes as the computer has cores. */
const shared = (of: number): Promise<Row[][]> =>
	Promise.all(Array.from({ length: of }, (_, part) => sharedBy(part, of)));

async function everything() {
	const started = Date.now();
	const rows = added((await shared(cpus().length)).flat());
	const missing = neverSeen(rows);
	console.log(table(rows, Date.now() - started, missing));
	const isRight = rows.every(({ found }) => found.length === 0);
	if (!isRight || missing.length > 0) process.exitCode = 1;
}

async function one([name = "", ...texts]: readonly string[]) {
	const scene = scenes.find((each) => each.name === name);
	if (scene && texts.length === 1 && texts[0] === "every") return each(scene);
	const faults = texts.map(readFault);
	const odd = texts.find((_, at) => !faults[at]);
	if (!scene || odd) {
		console.error(
			scene
				? `“${odd}” is no fault; write it like “kill after@7” or “sort:Partners@3”.`
				: `There is no job “${name}”; there are: ${scenes.map((each) => each.name).join(", ")}.`,
		);
		process.exitCode = 2;
		return;
	}
	const { text, isRight } = await oneTrial(
		scene,
		faults.flatMap((fault) => fault ?? []),
	);
	console.log(text);
	if (!isRight) process.exitCode = 1;
}

/** Every single fault of one job. */
async function each(scene: (typeof scenes)[number]) {
	const started = Date.now();
	const mine = { part: 0, of: 1 };
	const rows = [await sweepSingles(scene, scenes, { share: mine })];
	console.log(table(rows, Date.now() - started, []));
	if (rows.some(({ found }) => found.length > 0)) process.exitCode = 1;
}

if (share) {
	const rows = await work(JSON.parse(share));
	process.send?.({ rows } satisfies Message, () => process.exit(0));
} else if (process.argv.length > 2) await one(process.argv.slice(2));
else await everything();
