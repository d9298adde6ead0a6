/** Drive's search language, as far as we speak it. */

import { ApiRefusal, NotHere } from "./refusal";
import type { DriveFile } from "./state";

export type Test = (file: DriveFile) => boolean;

const invalid = () => new ApiRefusal(400, "invalid", "Invalid Value");

const token =
	/\s*(?:'((?:[^'\\]|\\.)*)'|(!=|<=|>=|[=<>(){}])|([A-Za-z]+)|(\S))/y;

interface Token {
	kind: "text" | "sign" | "word";
	value: string;
}

function tokensOf(query: string): Token[] {
	const tokens: Token[] = [];
	const reader = new RegExp(token);
	const whole = query.trimEnd();
	while (reader.lastIndex < whole.length) {
		const [, text, sign, word, other] = reader.exec(whole) ?? [];
		if (other !== undefined) throw invalid();
		if (text !== undefined) {
			tokens.push({ kind: "text", value: text.replace(/\\(.)/g, "$1") });
		} else if (sign !== undefined) tokens.push({ kind: "sign", value: sign });
		else if (word !== undefined) tokens.push({ kind: "word", value: word });
		else throw invalid();
	}
	return tokens;
}

/** @throws Invalid Value, or by name for what we do not look at */
export function driveQuery(query: string): Test {
	return new QueryReader(tokensOf(query)).whole();
}

class QueryReader {
	private place = 0;

	constructor(private readonly tokens: readonly Token[]) {}

	whole(): Test {
		const test = this.either();
		if (this.place < this.tokens.length) throw invalid();
		return test;
	}

	private either(): Test {
		const tests = [this.both()];
		while (this.takes("or")) tests.push(this.both());
		return (file) => tests.some((test) => test(file));
	}

	private both(): Test {
		const tests = [this.single()];
		while (this.takes("and")) tests.push(this.single());
		return (file) => tests.every((test) => test(file));
	}

	private single(): Test {
		if (this.takes("not")) {
			const test = this.single();
			return (file) => !test(file);
		}
		if (this.takes("(")) {
			const test = this.either();
			this.needs(")");
			return test;
		}
		const { kind, value } = this.next();
		if (kind === "text") return this.inParents(value);
		return this.about(value);
	}

	private inParents(id: string): Test {
		this.needs("in");
		this.needs("parents");
		return (file) => file.parents.includes(id);
	}

	private about(field: string): Test {
		if (field === "appProperties") return this.property();
		if (field === "name" || field === "mimeType") return this.text(field);
		if (field === "trashed") return this.trashed();
		throw new NotHere(`Drive.Files.list q ${field}`);
	}

	private text(field: "name" | "mimeType"): Test {
		const { value: sign } = this.next();
		const wanted = this.needsText();
		const word = wanted.toLowerCase();
		switch (sign) {
			case "=":
				return (file) => file[field] === wanted;
			case "!=":
				return (file) => file[field] !== wanted;
			case "contains":
				// Names are searched by the beginnings of their words.
				return (file) =>
					field === "name"
						? ` ${file.name.toLowerCase()}`.includes(` ${word}`)
						: file.mimeType.startsWith(wanted);
			default:
				throw invalid();
		}
	}

	private trashed(): Test {
		const { value: sign } = this.next();
		const { value: wanted } = this.next();
		if (sign !== "=" && sign !== "!=") throw invalid();
		if (wanted !== "true" && wanted !== "false") throw invalid();
		const isWanted = (wanted === "true") === (sign === "=");
		return (file) => file.trashed === isWanted;
	}

	private property(): Test {
		this.needs("has");
		this.needs("{");
		this.needs("key");
		this.needs("=");
		const key = this.needsText();
		this.needs("and");
		this.needs("value");
		this.needs("=");
		const value = this.needsText();
		this.needs("}");
		return ({ appProperties }) =>
			Object.hasOwn(appProperties, key) && appProperties[key] === value;
	}

	private next(): Token {
		const next = this.tokens[this.place++];
		if (!next) throw invalid();
		return next;
	}

	private takes(value: string): boolean {
		const next = this.tokens[this.place];
		if (next?.kind === "text" || next?.value !== value) return false;
		this.place++;
		return true;
	}

	private needs(value: string) {
		if (!this.takes(value)) throw invalid();
	}

	private needsText(): string {
		const { kind, value } = this.next();
		if (kind !== "text") throw invalid();
		return value;
	}
}
