/** What the add-on may do, written down twice: a change here is a decision. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const manifest = JSON.parse(
	readFileSync(join(__dirname, "../../appsscript.json"), "utf8"),
);
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

test("the permissions are these ten and no others, two of them for cards", () => {
	expect(manifest.oauthScopes).toEqual([
		scope("spreadsheets"),
		scope("drive.file"),
		scope("script.external_request"),
		scope("gmail.metadata"),
		scope("script.send_mail"),
		scope("script.scriptapp"),
		scope("script.container.ui"),
		scope("userinfo.email"),
		scope("gmail.addons.execute"),
		scope("gmail.addons.current.message.metadata"),
	]);
});

test("the one address that may be called is Drive's own files", () => {
	expect(manifest.urlFetchWhitelist).toEqual([
		"https://www.googleapis.com/drive/v3/files/",
	]);
});

test("the services are Sheets, Drive and Gmail, in London's time", () => {
	expect(
		manifest.dependencies.enabledAdvancedServices.map(
			({ userSymbol, version }: { userSymbol: string; version: string }) =>
				`${userSymbol} ${version}`,
		),
	).toEqual(["Sheets v4", "Drive v3", "Gmail v1"]);
	expect(manifest.timeZone).toBe("Europe/London");
});
