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
	unreachable: (tag, where) =>
		`${tag} is in ${where}, which cannot be filled. Move it into the text.`,
	unreadable: (_tag, reason) => `The template cannot be used: ${reason}.`,
};

/** One or two sentences for the person who looks after the template. */
export function problemWords(problem: Problem): string {
	const { kind, name, where, near, suggestion } = problem;
	const place = near ? `${where} (“${near}”)` : where;
	const meant = suggestion ? ` Perhaps {{${suggestion}}} is meant.` : "";
	return words[kind](`{{${name}}}`, place) + meant;
}
