/** Makes the register, or repairs it: tabs, first rows, folder, template, triggers. */

import { timestamp } from "../google/clock";
import { requireAccount } from "../google/identity";
import { takeLock } from "../google/lock";
import { mailboxNow } from "../google/mailbox";
import { type Opened, read } from "../google/read";
import { schedule } from "../google/schedule";
import { keepRegisterId } from "../google/services";
import { makeTabs } from "../google/tabs";
import { charityAddress } from "../policy/contact/charity";
import { home, openingWords } from "../policy/home";
import { letters, unmatched } from "../policy/managing/tables";
import { allSettings, settingsOf, tables } from "../policy/policy";
import { founding, nextPolicyReview } from "../policy/review/policyReview";
import { policyVersions } from "../policy/review/tables";
import { settingsTable } from "../policy/settings";
import { add, type Change, put } from "../register/change";
import type { Day } from "../register/days";
import { newIds } from "../register/ids";
import { all, type Register } from "../register/register";
import { commitReads, readState, scriptTabs } from "../register/scriptTabs";
import { blankRow, type Table } from "../register/table";
import { addOn, commit, momentFor } from "./act";
import { type MailState, noMail } from "./mailState";
import { namedRows, typedReads } from "./namedRows";
import { folderAndTemplates } from "./ownFiles";

export interface SetUpOutcome {
	notice: string;
	/** What was made or put right; 0 when all was well. */
	changed: number;
}

const growing: readonly Table[] = [letters, unmatched, ...scriptTabs];

const rows = {
	settings: all(settingsTable),
	policy: all(policyVersions),
	home: all(home),
};

/** Every setting has its line; its default and meaning follow the product. */
const settingLines = (register: Register): Change[] =>
	allSettings.flatMap(({ name, standard, meaning }) => {
		const was = register.find(rows.settings, name);
		const value = was?.value ?? "";
		return put(settingsTable, was, { name, value, default: standard, meaning });
	});

/** The founding approval, unless the tab has a version already. */
function foundingApproval(register: Register, today: Day): Change[] {
	const isThere =
		register.rows(rows.policy).length > 0 ||
		register.keyless(policyVersions).length > 0;
	if (isThere) return [];
	const months = settingsOf(register).number("policy.months");
	const ref = newIds(register)(policyVersions);
	const version = {
		...blankRow(policyVersions),
		...founding,
		ref,
		result: "Approved" as const,
		nextReview: nextPolicyReview(
			[{ approvedOn: founding.approvedOn, reviewedOn: null }],
			months,
			today,
		),
	};
	return [add(policyVersions, version)];
}

const welcome = (register: Register): Change[] =>
	openingWords.flatMap((line) =>
		put(home, register.find(rows.home, line.what), line),
	);

/** Emails are logged from now on, unless logging has begun. */
const mailStart = (register: Register): Record<string, unknown> => {
	if (readState<MailState>(register, "mail")) return {};
	const mail: MailState = {
		...noMail,
		cursor: mailboxNow().historyId,
		since: timestamp(),
	};
	return { mail };
};

function firstRows(): number {
	const opened: Opened = read(
		...commitReads,
		rows.settings,
		rows.policy,
		rows.home,
		...typedReads,
	);
	const moment = momentFor(addOn);
	const changes = [
		...welcome(opened),
		...settingLines(opened),
		...foundingApproval(opened, moment.today),
		...namedRows(opened),
	];
	const state = mailStart(opened);
	const entries =
		changes.length > 0
			? [
					{
						action: "Set up",
						record: "",
						summary: `${changes.length} rows made or renewed`,
					},
				]
			: [];
	commit(opened, { changes, entries, state }, moment);
	return changes.length + Object.keys(state).length;
}

/**
 * Makes everything that is missing and leaves everything else as it is, so it
 * may be run at any time.
 * @throws UserError for any account but the charity's
 */
export function setUp(): SetUpOutcome {
	requireAccount(charityAddress);
	takeLock();
	const tabs = [home, ...tables, ...scriptTabs].map((table) => ({
		table,
		growing: growing.includes(table),
	}));
	const changed =
		makeTabs(tabs) +
		firstRows() +
		folderAndTemplates() +
		(keepRegisterId() ? 1 : 0) +
		schedule({
			logCorrespondence: { everyMinutes: 15 },
			nightly: { dailyAtHour: 3 },
			daily: { dailyAtHour: 8 },
		});
	return {
		changed,
		notice:
			changed === 0
				? "Everything is in place. Nothing had to be repaired."
				: "The register is ready. Choose Partnerships, Open partnerships.",
	};
}
