/** The panel as a whole: who is here, the screen on show, and the footer. */
import { useLayoutEffect } from "preact/hooks";
import { goToTitle, scroller, Unseen } from "./Frame";
import { Problem } from "./form/Problem";
import { lastOf, type Stop } from "./journey";
import { DoneNotice, Leaving } from "./Notices";
import type { Panel } from "./panel";
import { visitPolicy } from "./policyVisits";
import { undo } from "./saving";
import { AddPerson } from "./screens/AddPerson";
import { Opening } from "./screens/Opening";
import { Who } from "./screens/Who";
import { ScreenOf } from "./screensOf";
import { TextSize } from "./TextSize";
import { visit, visitHome, visitPartners } from "./visits";
import * as words from "./words/common";
import * as frame from "./words/frame";
import * as workWords from "./words/work";
import { visitEmails } from "./working";

/** Before anything else: the register has to open, and somebody to be here. */
function OnShow({ panel }: { panel: Panel }) {
	const { home, me, journey } = panel.state;
	const stop = lastOf(journey);
	if (!home || !stop) return <Opening panel={panel} />;
	if (me) return <ScreenOf key={stop.id} panel={panel} stop={stop} />;
	return home.people.length > 0 ? (
		<Who panel={panel} />
	) : (
		<AddPerson panel={panel} />
	);
}

const YouAre = ({ panel }: { panel: Panel }) => (
	<header>
		{panel.state.me ? (
			<p>
				{frame.youAre} <strong>{panel.state.me.name}</strong>{" "}
				<button
					type="button"
					class="link"
					onClick={() => visit(panel, { at: "who" })}
				>
					{frame.change}
					<Unseen>{frame.changeWhat}</Unseen>
				</button>
			</p>
		) : (
			<p>{words.name}</p>
		)}
	</header>
);

/** The four beginnings; everything else is reached from one of them. */
function Beginnings({ panel }: { panel: Panel }) {
	const at = lastOf(panel.state.journey)?.screen.at;
	const beginnings = [
		{ screen: "home", name: frame.home, visit: visitHome },
		{ screen: "partners", name: frame.partners, visit: visitPartners },
		{ screen: "emails", name: frame.emails, visit: visitEmails },
		{ screen: "policy", name: frame.policy, visit: visitPolicy },
	] as const;
	return (
		<nav aria-label={frame.screens}>
			{beginnings.map((beginning) => (
				<button
					key={beginning.screen}
					type="button"
					aria-current={at === beginning.screen ? "page" : undefined}
					onClick={() => beginning.visit(panel)}
				>
					{beginning.name}
				</button>
			))}
		</nav>
	);
}

function Bar({ panel }: { panel: Panel }) {
	const { me, status, work } = panel.state;
	return (
		<div class="bar">
			<p role="status">{status || (work ? workWords.working : "")}</p>
			{me && <Beginnings panel={panel} />}
		</div>
	);
}

/** Puts a person back where they stood when they left a screen. */
function restore(stop: Stop | undefined): void {
	if (!stop) return;
	const left = stop.focus ? document.getElementById(stop.focus) : null;
	// A new screen begins folded: what was left may be in a fold.
	left?.closest("details")?.setAttribute("open", "");
	if (stop.scroll > 0) scroller()?.scrollTo(0, stop.scroll);
	left?.scrollIntoView({ block: "nearest" });
	left?.focus({ preventScroll: true });
}

export function App({ panel }: { panel: Panel }) {
	const { journey, home, me, trouble, leaving, done } = panel.state;
	const stop = lastOf(journey);
	useLayoutEffect(() => {
		restore(stop);
		// What was done is said at the top.
		if (done) scroller()?.scrollTo(0, 0);
	}, [stop?.id, done]);
	return (
		<div class="panel">
			<YouAre panel={panel} />
			<div class="scroller">
				<main>
					{home && trouble && <Problem found={trouble} />}
					<DoneNotice
						panel={panel}
						at={me ? stop?.screen.at : undefined}
						onUndo={() => void undo(panel).then(goToTitle)}
					/>
					<OnShow panel={panel} />
				</main>
				<footer>
					<TextSize panel={panel} />
				</footer>
			</div>
			<Bar panel={panel} />
			{leaving && (
				<Leaving
					onStay={() => panel.set({ leaving: null })}
					onLeave={leaving}
				/>
			)}
		</div>
	);
}
