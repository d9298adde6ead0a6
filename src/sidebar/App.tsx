/** The panel as a whole: who is here, the screen on show, and the footer. */
import { useLayoutEffect } from "preact/hooks";
import type { HomeView } from "../contract";
import { goToTitle, scroller } from "./Frame";
import { Problem } from "./form/Problem";
import { type Journey, lastOf, type Stop } from "./journey";
import { DoneNotice, Leaving } from "./Notices";
import type { Panel } from "./panel";
import { undo } from "./saving";
import { AddContact } from "./screens/AddContact";
import { AddPerson } from "./screens/AddPerson";
import { Draft } from "./screens/Draft";
import { EditPartner } from "./screens/EditPartner";
import { Home } from "./screens/Home";
import { Import } from "./screens/Import";
import { Opening } from "./screens/Opening";
import { Partner } from "./screens/Partner";
import { Partners } from "./screens/Partners";
import { Who } from "./screens/Who";
import { TextSize } from "./TextSize";
import { visit, visitHome, visitPartners } from "./visits";
import { words } from "./words";

const { frame, back: backTo } = words;

/** "Back to Partners": where the stop before leads. */
export function backLabel(journey: Journey): string {
	const before = journey[journey.length - 2]?.screen;
	switch (before?.at) {
		case "home":
			return backTo.home;
		case "partners":
			return backTo.partners;
		case "partner":
			return backTo.partner(String(before.view.partner.name));
		case "import":
			return backTo.report;
		default:
			return backTo.before;
	}
}

function ScreenOf(props: { panel: Panel; home: HomeView; stop: Stop }) {
	const { panel, home } = props;
	const { screen } = props.stop;
	const label = backLabel(panel.state.journey);
	switch (screen.at) {
		case "home":
			return <Home panel={panel} view={home} />;
		case "partners":
			return <Partners panel={panel} />;
		case "partner":
			return <Partner panel={panel} view={screen.view} backLabel={label} />;
		case "edit":
			return <EditPartner panel={panel} view={screen.view} backLabel={label} />;
		case "addContact":
			return <AddContact panel={panel} view={screen.view} backLabel={label} />;
		case "draft":
			return <Draft panel={panel} {...screen} backLabel={label} />;
		case "import":
			return (
				<Import
					panel={panel}
					stop={props.stop.id}
					step={screen.step}
					backLabel={label}
				/>
			);
		case "who":
			return <Who panel={panel} />;
		case "addPerson":
			return <AddPerson panel={panel} today={home.today} />;
	}
}

/** Before anything else: the register has to open, and somebody to be here. */
function OnShow({ panel }: { panel: Panel }) {
	const { home, me, journey } = panel.state;
	const stop = lastOf(journey);
	if (!home || !stop) return <Opening panel={panel} />;
	if (me)
		return <ScreenOf key={stop.id} panel={panel} home={home} stop={stop} />;
	return home.people.length > 0 ? (
		<Who panel={panel} />
	) : (
		<AddPerson panel={panel} today={home.today} />
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
					<span class="unseen"> {frame.changeWhat}</span>
				</button>
			</p>
		) : (
			<p>{words.name}</p>
		)}
	</header>
);

function Bar({ panel }: { panel: Panel }) {
	const { me, status, journey } = panel.state;
	const at = lastOf(journey)?.screen.at;
	const current = (screen: typeof at) => (at === screen ? "page" : undefined);
	return (
		<div class="bar">
			<p role="status">{status}</p>
			{me && (
				<nav aria-label={frame.screens}>
					<button
						type="button"
						aria-current={current("home")}
						onClick={() => visitHome(panel)}
					>
						{frame.home}
					</button>
					<button
						type="button"
						aria-current={current("partners")}
						onClick={() => visitPartners(panel)}
					>
						{frame.partners}
					</button>
				</nav>
			)}
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
