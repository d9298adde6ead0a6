/** Starts the panel in its page. */
import { render } from "preact";
import { App } from "./App";
import { scroller } from "./Frame";
import { newPanel, sayThatItIsSlow } from "./panel";
import { type ScriptRun, serverOver } from "./server";
import { visitHome } from "./visits";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("panel");
if (!root) throw new Error("The page has no place for the panel");
root.replaceChildren();

const panel = newPanel(
	serverOver(
		() => google.script.run,
		() => sayThatItIsSlow(panel),
	),
	() => render(<App panel={panel} />, root),
	() => ({
		scroll: scroller()?.scrollTop ?? 0,
		focus: document.activeElement?.id ?? "",
	}),
);
visitHome(panel);
