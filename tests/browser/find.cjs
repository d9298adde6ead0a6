/** Where this computer's Chrome or Chromium is. */
const { existsSync } = require("node:fs");
const { delimiter, join } = require("node:path");

const names = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
];
const elsewhere = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns the path, or undefined if there is none */
exports.findBrowser = () => {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const paths = folders.flatMap((folder) =>
		names.map((name) => join(folder, name)),
	);
	return [process.env.CHROME_PATH, ...paths, ...elsewhere].find(
		(path) => path && existsSync(path),
	);
};
