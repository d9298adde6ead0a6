/** The default templates: Word files, packed when the bundle is built. */
declare module "#default-templates" {
	/** for `unpackTemplate` */
	const packed: string;
	export default packed;
}
