/** Changes of the templates: made, said, and shown in their list. */
import type { Name, Request } from "../contract";
import { backTo, lastOf } from "./journey";
import { change, type Panel } from "./panel";
import type { Refusal } from "./server";
import { renew } from "./visits";
import * as words from "./words/common";

type TemplateName = Extract<
	Name,
	"copyTemplate" | "chooseTemplate" | "restoreTemplate"
>;
export type TemplateCall = {
	[N in TemplateName]: { name: N; request: Request<N> };
}[TemplateName];

/** @returns why the server did not take it */
export async function changeTemplates(
	panel: Panel,
	call: TemplateCall,
	doing = words.saving,
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const reply = await change(panel, call.name, call.request, doing);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const { notice, templates } = reply.value;
	panel.set({ done: { notice, undo: null } });
	const { journey } = panel.state;
	if (lastOf(journey)?.id === form?.id) {
		panel.unsaved = false;
		panel.set({ journey: backTo(journey, "templates"), leaving: null });
	}
	const stop = lastOf(panel.state.journey);
	if (stop?.screen.at === "templates")
		renew(panel, stop.id, { at: "templates", templates });
	return undefined;
}
