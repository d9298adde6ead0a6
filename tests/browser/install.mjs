/** Sees to it that the browser tests have a browser, before they start. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find.cjs";

const canInstall = () =>
	process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function install() {
	console.log("Installing Debian’s Chromium for the browser tests…");
	const options = {
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	};
	spawnSync("apt-get", ["update"], options);
	spawnSync("apt-get", ["install", "-y", "chromium"], options);
}

if (!findBrowser() && canInstall()) install();
if (!findBrowser()) {
	console.error(
		"The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to where it is, and run npm test again.",
	);
	process.exit(1);
}
