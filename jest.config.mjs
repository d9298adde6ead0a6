/** How the tests run: TypeScript through esbuild, on two cores. */
export default {
	testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
	transform: { "\\.([jt]sx?|mjs)$": "<rootDir>/tests/transform.cjs" },
	// These packages come as ES modules only.
	transformIgnorePatterns: [
		"node_modules/(?!(preact|temporal-[a-z]+|postal-mime)/)",
	],
	// The build makes this module; so do the tests.
	moduleNameMapper: {
		"^#shared-domains$": "<rootDir>/tests/correspondence/packed.ts",
	},
	resolver: "<rootDir>/tests/resolver.cjs",
	globalSetup: "<rootDir>/tests/sayWhatIsSkipped.cjs",
	testEnvironment: "node",
	maxWorkers: 2,
	testTimeout: 180_000,
	modulePathIgnorePatterns: ["<rootDir>/.build", "<rootDir>/dist"],
};
