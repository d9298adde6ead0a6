/** The HTML of the page and of the sidebar's frame, and what each may load. */

import type { Reply } from "./site";

/** @param framePort where the sidebar's frame is served */
export function pageHtml(token: string, framePort: number): Reply {
	const part = (name: string) => `/${name}?token=${token}`;
	const frames = ["127.0.0.1", "localhost"].map(
		(host) => `http://${host}:${framePort}`,
	);
	const body = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="workspace-token" content="${token}">
<title>Partnerships: local workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${part("page.css")}">
<script defer src="${part("page.js")}"></script>
</head>
<body><div id="workspace"></div></body>
</html>
`;
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src data:",
		"connect-src 'self'",
		`frame-src ${frames.join(" ")}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; ");
	return { type: "html", body, policy };
}

/**
 * The pushed file with one script before its own: what stands in for Google.
 * @param pagePort the port of the page that frames it
 */
export function frameHtml(
	sidebar: string,
	token: string,
	pagePort: number,
): Reply {
	const added = `<meta name="workspace-token" content="${token}"><meta name="workspace-page" content="${pagePort}"><script src="/page.js?token=${token}"></script>`;
	const head = /<head[^>]*>/i.exec(sidebar) ?? /<!doctype[^>]*>/i.exec(sidebar);
	const at = head ? head.index + head[0].length : 0;
	const policy = [
		"default-src 'none'",
		// The sidebar's own script and style stand in the file itself.
		"script-src 'self' 'unsafe-inline'",
		"style-src 'unsafe-inline'",
		"img-src data: blob:",
		"connect-src 'self'",
		"form-action 'none'",
		`frame-ancestors ${pages(pagePort)}`,
	].join("; ");
	const body = sidebar.slice(0, at) + added + sidebar.slice(at);
	return { type: "html", body, policy };
}

/** A message as it was laid out: it runs nothing and loads nothing. */
export const mailFrameHtml = (body: string, pagePort: number): Reply => ({
	type: "html",
	body,
	policy: `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors ${pages(pagePort)}`,
});

const pages = (port: number) =>
	`http://127.0.0.1:${port} http://localhost:${port}`;
