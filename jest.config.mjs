/** How the tests run: TypeScript through esbuild, on two cores. */
export default {
	testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
	transform: { "\\.(tsx?|mjs)$": "<rootDir>/tests/transform.cjs" },
	testEnvironment: "node",
	maxWorkers: 2,
	testTimeout: 60000,
	modulePathIgnorePatterns: ["<rootDir>/.build", "<rootDir>/dist"],
};
