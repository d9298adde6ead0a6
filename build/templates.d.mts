/** The type of templates.mjs. */

export interface DefaultTemplate {
	/** the name of its file */
	readonly name: string;
	/** the .docx */
	readonly base64: string;
}

/** By the key under which the register keeps each. */
export function defaultTemplates(): Promise<Record<string, DefaultTemplate>>;
