/** The default templates, made into Word files when the bundle is built. */
declare module "#default-templates" {
	const templates: Readonly<
		Record<string, { readonly name: string; readonly base64: string }>
	>;
	export default templates;
}
