/** Says in plain English what is wrong with a template. */
import type { Problem, ProblemKind } from "./values";

const words: Record<ProblemKind, (tag: string, where: string) => string> = {
	unknown: (tag, where) => `${tag} in ${where} is not a known placeholder.`,
	empty: (tag, where) =>
		`${tag} in ${where} has nothing to print. Fill it in the register.`,
	notText: (tag, where) =>
		`${tag} in ${where} is a list or a yes/no. It cannot be printed as text.`,
	unclosed: (tag, where) => `${tag} in ${where} is never closed.`,
	unopened: (tag, where) => `${tag} in ${where} closes nothing.`,
	crossed: (tag, where) =>
		`${tag} in ${where} is closed in the wrong place or by another name.`,
	spread: (tag, where) =>
		`${tag} in ${where} begins in one paragraph or cell and ends in another. Write it in one.`,
	deleted: (tag, where) =>
		`${tag} in ${where} is in words that a suggested change takes out. Accept or reject that change.`,
	unreachable: (tag, where) =>
		`${tag} is in ${where}, which cannot be filled. Move it into the text.`,
	unreadable: (_tag, reason) => `The template cannot be used: ${reason}.`,
};

/** Nobody reads on in a name that is a whole page. */
const longest = 60;

const shortened = (name: string): string => {
	const letters = [...name.slice(0, 3 * longest)];
	return letters.length > longest
		? `${letters.slice(0, longest).join("")}…`
		: name;
};

/** One or two sentences for the person who looks after the template. */
export function problemWords(problem: Problem): string {
	const { kind, name, where, near, suggestion } = problem;
	const place = near ? `${where} (“${near}”)` : where;
	const meant = suggestion ? ` Perhaps {{${suggestion}}} is meant.` : "";
	return words[kind](`{{${shortened(name)}}}`, place) + meant;
}
