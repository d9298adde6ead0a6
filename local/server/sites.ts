/** What each of the two ports answers. */

import { api, type FramePlaces } from "./api";
import { built } from "./built";
import type { CallAnswer, Name } from "./contract";
import { callScript, type Desk } from "./desk";
import { storedPdf } from "./documents";
import { questionIn, questions, scriptCall } from "./guardQuestion";
import { attachedPdf, mailHtml } from "./mail";
import { frameHtml, mailFrameHtml, pageHtml } from "./pages";
import { plain, type Reply, type Route, type Routes } from "./site";
import { clockAt } from "./times";

export interface Place {
	desk: Desk;
	/** Where the page's bundle is. */
	builtFolder: string;
	pagePort: number;
	framePort: number;
	/** Made anew at each start; each opens its own part and no other. */
	tokens: { page: string; sidebar: string; mail: string; files: string };
}

export function pageSite(place: Place): Routes {
	const { builtFolder, framePort, tokens } = place;
	const token = tokens.page;
	const routes = new Map<string, Route>([
		["GET /", { answer: () => pageHtml(token, framePort) }],
		["GET /page.js", { token, answer: () => built(builtFolder, "script") }],
		["GET /page.css", { token, answer: () => built(builtFolder, "style") }],
	]);
	for (const name of Object.keys(api) as Name[]) {
		const route: Route = {
			token,
			answer: ({ body }) => ask(place, name, body),
		};
		routes.set(`POST /api/${name}`, route);
	}
	return routes;
}

/** The sidebar's own origin: its code reaches the script and nothing else. */
export function frameSite({
	desk,
	builtFolder,
	pagePort,
	tokens,
}: Place): Routes {
	const token = tokens.sidebar;
	return new Map<string, Route>([
		[
			"GET /",
			{ token, answer: () => frameHtml(desk.sidebar.html, token, pagePort) },
		],
		["GET /page.js", { token, answer: () => built(builtFolder, "script") }],
		["POST /call", { token, answer: ({ body }) => call(desk, body) }],
		[
			"GET /mail",
			{
				token: tokens.mail,
				async answer({ query }) {
					const html = await mailHtml(desk.office, query.get("id") ?? "");
					return mailFrameHtml(html, pagePort);
				},
			},
		],
		[
			"GET /file",
			{
				token: tokens.files,
				answer: ({ query }) =>
					pdfReply(storedPdf(desk.office, query.get("id") ?? "")),
			},
		],
		[
			"GET /attachment",
			{
				token: tokens.files,
				answer: async ({ query }) =>
					pdfReply(
						await attachedPdf(
							desk.office,
							query.get("id") ?? "",
							Number(query.get("n")),
						),
					),
			},
		],
	]);
}

/** Nothing but a PDF is shown there as it came. */
const pdfReply = (body: Uint8Array): Reply => ({ type: "pdf", body });

const framePlaces = ({ framePort, tokens }: Place): FramePlaces => ({
	port: framePort,
	path: `/?token=${tokens.sidebar}`,
	mailPath: (id) => `/mail?token=${tokens.mail}&id=${encodeURIComponent(id)}`,
	filePath: (id) => `/file?token=${tokens.files}&id=${encodeURIComponent(id)}`,
	attachmentPath: (id, n) =>
		`/attachment?token=${tokens.files}&id=${encodeURIComponent(id)}&n=${n}`,
});

async function ask(place: Place, name: Name, body: string): Promise<Reply> {
	const { desk } = place;
	const asked = questionIn(body, questions[name]);
	if (asked === undefined) return unclear;
	// What it asks is of the kind that the contract gives this name.
	const answer = api[name] as (
		...given: [Desk, unknown, FramePlaces]
	) => unknown;
	const value = await answer(desk, asked, framePlaces(place));
	const clock = clockAt(desk.office.workspace.state.now);
	return json({ value, clock, armed: desk.whatIf.view() });
}

function call(desk: Desk, body: string): Reply {
	const asked = questionIn(body, scriptCall);
	if (asked === undefined) return unclear;
	const { name, args } = asked as { name: string; args: unknown[] };
	const answer: CallAnswer = callScript(desk, name, args);
	return json(answer);
}

const unclear = plain(
	400,
	"The workspace did not understand what was asked, and has done nothing. Reload the page and try again.",
);

const json = (value: unknown): Reply => ({
	type: "json",
	body: JSON.stringify(value),
});
