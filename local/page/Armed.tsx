/** Says on every part of the page what is armed, or went wrong because it was. */

import type { ArmedView } from "../server/contract";
import { useAct } from "./acts";
import { ask } from "./ask";
import { addressOf } from "./where";
import { runInWords, words } from "./words";

export function Armed({ armed }: { armed: ArmedView | null }) {
	return (
		<div role="status" class="armedPlace">
			{armed && (
				<div class="armed">
					<p>
						<b>{words.whatIf}</b> {sentenceOf(armed)}
					</p>
					<Ways armed={armed} />
				</div>
			)}
		</div>
	);
}

function sentenceOf({ what, at, run, hit, lasts, until }: ArmedView): string {
	const name = run ? `“${runInWords(run)}”` : "run";
	if (!hit) {
		return `Armed: ${what}. It waits for call ${at} of the next ${name}.`;
	}
	const happened = `It happened at call ${at}, ${hit.call}: ${what}.`;
	if (lasts && until) return `${happened} It stays so until ${until}.`;
	if (lasts) return `${happened} It stays so until you stop it.`;
	return until ? `${happened} It is over now.` : happened;
}

function Ways({ armed }: { armed: ArmedView }) {
	const act = useAct();
	const { hit, lasts, canPutRight } = armed;
	const disarm = () => act("", () => ask("disarm", {}));
	const putRight = () =>
		act(
			words.working,
			() => ask("putRight", {}),
			() => words.isPutRight,
		);
	return (
		<>
			{hit && (
				<a class="button" href={addressOf("log", String(hit.run))}>
					{words.seeInLog}
				</a>
			)}
			{canPutRight && (
				<button type="button" class="main" onClick={() => void putRight()}>
					{words.putRight}
				</button>
			)}
			<button type="button" onClick={() => void disarm()}>
				{wordFor(hit !== null, lasts, canPutRight)}
			</button>
		</>
	);
}

function wordFor(isHit: boolean, lasts: boolean, canPutRight: boolean) {
	if (!isHit) return words.disarm;
	if (lasts) return words.stopIt;
	return canPutRight ? words.leaveIt : words.closeIt;
}
