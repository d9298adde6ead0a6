/** What else may run while a job is under way. */
import { Office, type Ran } from "../../local/office";
import type { Workspace } from "../../local/workspace";
import type { Act } from "./scenes";

const stranger = "somebody@elsewhere.example";
const byStranger = " by a stranger";

/** What somebody else may try who is signed in as themselves. */
export const forStrangers: readonly string[] = ["set up", "log", "daily"];

/** The jobs of the others, and of somebody who is signed in as themselves. */
export const meanwhile = (names: readonly string[]): string[] => [
	...names,
	...forStrangers.map((name) => name + byStranger),
];

export const isStrangers = (job: string) => job.endsWith(byStranger);

/** Runs a job to its end, beside whatever else is under way. */
export function runBeside(
	workspace: Workspace,
	project: Office["project"],
	job: string,
	acts: ReadonlyMap<string, Act>,
	watch?: { look(): void },
): Ran {
	const act = acts.get(job.replace(byStranger, ""));
	if (!act) throw new Error(`There is no job ${job}`);
	const { account } = workspace.state;
	if (isStrangers(job)) workspace.state.account = stranger;
	try {
		return act(
			new Office(workspace, project, (_call, effect) => {
				try {
					return effect();
				} finally {
					watch?.look();
				}
			}),
		);
	} finally {
		workspace.state.account = account;
	}
}
