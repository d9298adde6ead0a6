/** Words that are hard to read, and what can stand in their place. */

/** Longer ones first where one holds another. */
export const hardWords: readonly (readonly [hard: string, easy: string])[] = [
	["in accordance with", "as … says"],
	["with reference to", "about"],
	["prior to", "before"],
	["terminate", "end"],
	["pursuant to", "under"],
	["liability", "who pays if something goes wrong"],
	["commence", "start"],
	["ensure", "make sure"],
	["utilise", "use"],
	["facilitate", "help"],
	["regarding", "about"],
	["obligation", "what you must do"],
	["approximately", "about"],
	["assistance", "help"],
	["purchase", "buy"],
	["require", "need"],
	["additional", "more"],
	["subsequently", "then"],
	["sufficient", "enough"],
	["participate", "take part"],
	["inform", "tell"],
	["notify", "tell"],
	["discontinue", "stop"],
	["implementation", "doing it"],
	["implement", "do"],
	["objective", "what we want to reach"],
	["stakeholder", "person or group"],
];

/** Participles that do not end in "ed". */
export const participles =
	"made done given taken written known seen shown held kept told sent paid left lost found met set put read built bought brought chosen drawn run said sold spent taught thought won";
