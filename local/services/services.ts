/** All services, as a script finds them among its globals. */

import { named } from "../bridge";
import { otherServices } from "../members";
import { Mistake } from "../refusal";
import type { Running } from "../running";
import { LocalCardService } from "./cardService";
import { LocalDrive } from "./drive";
import { LocalGmail } from "./gmail";
import { LocalHtmlService } from "./html";
import { LocalLockService } from "./lock";
import { LocalMailApp } from "./mailApp";
import { LocalProperties } from "./properties";
import { LocalScriptApp } from "./scriptApp";
import { LocalSession } from "./session";
import { LocalSheets } from "./sheets";
import { LocalSpreadsheetApp } from "./spreadsheetApp";
import { LocalUrlFetchApp } from "./urlFetch";
import { LocalUtilities } from "./utilities";

const advanced: Readonly<Record<string, (running: Running) => object>> = {
	sheets: (running) => new LocalSheets(running),
	drive: (running) => new LocalDrive(running),
	gmail: (running) => new LocalGmail(running),
};

/** Advanced services are there only when the manifest switches them on. */
export function servicesFor(running: Running): Record<string, object> {
	const services: Record<string, object> = {
		SpreadsheetApp: new LocalSpreadsheetApp(running),
		CardService: new LocalCardService(),
		HtmlService: new LocalHtmlService(running),
		PropertiesService: new LocalProperties(running),
		LockService: new LocalLockService(running),
		Session: new LocalSession(running),
		ScriptApp: new LocalScriptApp(running),
		Utilities: new LocalUtilities(running),
		MailApp: new LocalMailApp(running),
		UrlFetchApp: new LocalUrlFetchApp(running),
	};
	for (const name of otherServices) services[name] = named(name, {});
	for (const { symbol, service } of running.project.manifest.advanced) {
		const make = advanced[service];
		if (!make) {
			throw new Mistake(
				`The manifest switches on the advanced service ${service}, which is not in the local workspace; take it out of appsscript.json.`,
			);
		}
		services[symbol] = make(running);
	}
	return services;
}
