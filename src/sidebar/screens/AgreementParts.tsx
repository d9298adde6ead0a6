/** Who has signed an agreement off, and what has happened to it. */
import type { HistoryLine, SignOffLine } from "../../contract";
import { longDay, readDay } from "../../register/days";
import { visitCompare } from "../agreementVisits";
import { askSignOffQuestion, signOffQuestion } from "../asking";
import { Button, OutLink, State, Unseen } from "../Frame";
import { meIn } from "../panel";
import { takeHere } from "../pressing";
import { visitForm } from "../visits";
import * as say from "../words/agreement";
import type { AgreementProps } from "./Agreement";

const inWords = (on: string | null) => {
	// A moment is told as its day.
	const day = readDay((on ?? "").slice(0, 10));
	return day ? longDay(day) : (on ?? "");
};

function SignOff({
	panel,
	line,
	isBefore,
}: Pick<AgreementProps, "panel"> & { line: SignOffLine; isBefore: boolean }) {
	const { place, name, kind, outcome, on, evidence, minute, refused } = line;
	const approved = outcome === "Approved";
	const byMinute = evidence === "Minute";
	const request = { as: meIn(panel), place };
	return (
		<li class="line">
			<strong>{name}</strong>
			{kind !== "Send agreement" && <span class="aside">{kind}</span>}
			<span class="states">
				<State
					word={outcome === "Open" ? say.noAnswer : outcome}
					tone={approved && !refused ? "good" : "plain"}
				/>
				<span class="aside">{inWords(on)}</span>
			</span>
			{approved && (
				<span class="aside">
					{byMinute ? say.byMinute(minute) : say.byReply}
				</span>
			)}
			{refused && <span>{say.notCounted(refused)}</span>}
			{isBefore && approved && byMinute && (
				<Button
					onPress={() => takeHere(panel, { name: "takeBackSignOff", request })}
				>
					{say.takeBack}
					<Unseen>{name}</Unseen>
				</Button>
			)}
		</li>
	);
}

/** Statuses before it is sent, when sign-offs are given. */
const before: readonly string[] = ["Draft", "Internal review"];

export function SignOffs({ panel, view }: AgreementProps) {
	const { signOffs, signOffsNeeded } = view;
	const isBefore = before.includes(view.standing);
	if (!isBefore && signOffs.length === 0) return null;
	const counts = signOffs.filter(
		({ kind, outcome, refused }) =>
			kind === "Send agreement" && outcome === "Approved" && !refused,
	);
	const question = signOffQuestion(panel, view);
	return (
		<section>
			<h2>{say.signOffs(counts.length, signOffsNeeded)}</h2>
			{signOffs.length === 0 && <p class="aside">{say.noSignOffs}</p>}
			<ul class="lines">
				{signOffs.map((line) => (
					<SignOff
						key={line.place.ref}
						panel={panel}
						line={line}
						isBefore={isBefore}
					/>
				))}
			</ul>
			{view.standing === "Internal review" && (
				<>
					<Button
						onPress={() => visitForm(panel, askSignOffQuestion(panel, view))}
					>
						{say.askByEmail}
					</Button>
					<Button onPress={() => visitForm(panel, question)}>
						{say.signOff}
					</Button>
				</>
			)}
		</section>
	);
}

function Happened({
	panel,
	view,
	line,
}: AgreementProps & { line: HistoryLine }) {
	const { version, from, to, why, rules, minute, document } = line;
	return (
		<li class="line">
			<strong>{say.moved(from, to)}</strong>
			<span class="aside">
				{[inWords(line.on), line.by, version && say.version(version)]
					.filter(Boolean)
					.join(" · ")}
			</span>
			{why && <span>{why}</span>}
			{rules && <span class="aside">{say.setAside(rules, minute)}</span>}
			{document && <OutLink to={document}>{say.thatVersion}</OutLink>}
			{document && (
				<Button onPress={() => visitCompare(panel, view.place, version)}>
					{say.compare}
					<Unseen>({say.version(version)})</Unseen>
				</Button>
			)}
		</li>
	);
}

export const History = (props: AgreementProps) => (
	<section>
		<h2>{say.history}</h2>
		{props.view.history.length === 0 && <p class="aside">{say.noHistory}</p>}
		<ul class="lines">
			{props.view.history.map((line, at) => (
				<Happened key={`${line.on}-${line.to}-${at}`} {...props} line={line} />
			))}
		</ul>
	</section>
);
