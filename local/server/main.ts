/** Serves the local workspace to a browser on this computer. */

import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { openOffice } from "../office";
import { checkBuilt } from "./built";
import { newDesk } from "./desk";
import { answerWith, listen, portOf } from "./site";
import { frameSite, pageSite } from "./sites";

export interface ServeOptions {
	/** The page's; its sidebar takes the next one. 0 takes any two. */
	port?: number;
	/** The folder of the built script. */
	project?: string;
	/** The folder of the page's bundle. */
	builtFolder?: string;
	/** What is to be done before the workspace is opened, once nothing is in the way. */
	prepare?(): Promise<void>;
}

export interface Served {
	url: string;
	close(): Promise<void>;
}

/** @throws Mistake when a port is taken or the workspace cannot be opened */
export async function serve(
	workspaceDir: string,
	{
		port = 4173,
		project = "dist",
		builtFolder = ".build",
		prepare,
	}: ServeOptions = {},
): Promise<Served> {
	const servers = await listenOnBoth(port);
	try {
		checkBuilt(builtFolder);
		await prepare?.();
		const [pagePort, framePort] = servers.map(portOf) as [number, number];
		const office = openOffice(workspaceDir, { project });
		const tokens = {
			page: newToken(),
			sidebar: newToken(),
			mail: newToken(),
			files: newToken(),
		};
		const desk = newDesk(office);
		const place = { desk, builtFolder, pagePort, framePort, tokens };
		answerWith(servers[0], pageSite(place));
		answerWith(servers[1], frameSite(place));
		return {
			url: `http://127.0.0.1:${pagePort}/`,
			async close() {
				await Promise.all(servers.map(stop));
				office.close();
			},
		};
	} catch (error) {
		await Promise.all(servers.map(stop));
		throw error;
	}
}

const newToken = () => randomBytes(24).toString("base64url");

async function listenOnBoth(port: number): Promise<[Server, Server]> {
	const page = await listen(port);
	try {
		return [page, await listen(port === 0 ? 0 : port + 1)];
	} catch (error) {
		await stop(page);
		throw error;
	}
}

function stop(server: Server): Promise<void> {
	return new Promise((done, refused) => {
		server.close((error) => (error ? refused(error) : done()));
		// Browsers keep their connections open as long as they can.
		server.closeAllConnections();
	});
}
