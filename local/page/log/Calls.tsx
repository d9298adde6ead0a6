/** The calls of a run in order, and what they come to. */

import { Fragment } from "preact";
import type { CallLine, RunView } from "../../server/contract";
import { sentenceCase } from "../words";
import { meaningOf } from "./callWords";

interface Column {
	title: string;
	of(call: CallLine): number | undefined;
}

const columns: readonly Column[] = [
	{ title: "Modelled ms", of: ({ ms }) => Math.round(ms) },
	{ title: "Cells read", of: ({ cellsRead }) => cellsRead },
	{ title: "Cells written", of: ({ cellsWritten }) => cellsWritten },
	{ title: "Gmail units", of: ({ units }) => units },
	{ title: "Bytes", of: ({ bytes }) => bytes },
];

export function Calls({ calls }: { calls: readonly CallLine[] }) {
	// A column in which no call has anything to say only takes up room.
	const used = columns.filter(({ of }) => calls.some((call) => of(call)));
	return (
		<table class="plain calls">
			<caption>What it asked of Google, in order</caption>
			<thead>
				<tr>
					<th scope="col" class="isNumber">
						Call
					</th>
					<th scope="col">What, by which service</th>
					{used.map(({ title }) => (
						<th key={title} scope="col" class="isNumber">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{calls.map((call) => (
					<Line key={call.n} call={call} columns={used} />
				))}
			</tbody>
		</table>
	);
}

/** A long name may go on in the next line after any of its dots. */
const breakable = (call: string) =>
	call.split(".").map((part, n) => (
		<Fragment key={n}>
			{n > 0 && "."}
			{n > 0 && <wbr />}
			{part}
		</Fragment>
	));

const Meaning = ({ call }: { call: string }) => (
	<>
		{meaningOf(call)} <code>{breakable(call)}</code>
	</>
);

const Line = (props: { call: CallLine; columns: readonly Column[] }) => {
	const { call, columns } = props;
	return (
		<tr class={call.what || call.error ? "wrong" : undefined}>
			<td class="isNumber">{call.n}</td>
			<th scope="row">
				<Meaning call={call.call} />
				{call.what && (
					<p>
						<b class="made">What if</b> {sentenceCase(call.what)}.
					</p>
				)}
				{call.error && (
					<p class="trouble">
						<span aria-hidden="true">⚠ </span>
						{call.error}
					</p>
				)}
			</th>
			{columns.map(({ title, of }) => (
				<td key={title} class="isNumber">
					{of(call)?.toLocaleString("en-GB")}
				</td>
			))}
		</tr>
	);
};

export const Totals = ({ totals }: Pick<RunView, "totals">) => (
	<table class="plain calls">
		<caption>Altogether</caption>
		<thead>
			<tr>
				<th scope="col">What, by which service</th>
				<th scope="col" class="isNumber">
					Calls
				</th>
				<th scope="col" class="isNumber">
					Modelled ms
				</th>
			</tr>
		</thead>
		<tbody>
			{totals.map(({ call, count, ms }) => (
				<tr key={call}>
					<th scope="row">
						<Meaning call={call} />
					</th>
					<td class="isNumber">{count.toLocaleString("en-GB")}</td>
					<td class="isNumber">{Math.round(ms).toLocaleString("en-GB")}</td>
				</tr>
			))}
		</tbody>
	</table>
);
