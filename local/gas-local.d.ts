/** The types that gas-local comes without. */

declare module "gas-local" {
	const gas: {
		/** Runs each .js file of the folder in the context, and returns it. */
		require(folder: string, context: object): Record<string, unknown>;
	};
	export default gas;
}
