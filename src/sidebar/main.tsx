/** Starts the panel in its page. */
import { render } from "preact";
import { App } from "./App";
import { scroller } from "./Frame";
import { newPanel } from "./panel";
import { type ScriptRun, serverOver } from "./server";
import { visitHome } from "./visits";
import { words } from "./words";

declare const google: { script: { run: ScriptRun } };

const root = document.getElementById("panel");
if (!root) throw new Error("The page has no place for the panel");
root.replaceChildren();

const panel = newPanel(
	serverOver(
		() => google.script.run,
		() => panel.set({ status: words.slow }),
	),
	() => render(<App panel={panel} />, root),
	() => ({
		scroll: scroller()?.scrollTop ?? 0,
		focus: document.activeElement?.id ?? "",
	}),
);
visitHome(panel);
