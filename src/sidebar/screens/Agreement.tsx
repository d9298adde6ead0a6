/** One agreement: how it stands, what it lacks, and its next step. */
import type { AgreementView } from "../../contract";
import { readDay } from "../../register/days";
import { factOf } from "../agreementForm";
import { agreementTone, days, isOpen, lacksDocument } from "../agreements";
import { visitAgreement } from "../agreementVisits";
import { Button, Fact, goToTitle, OutLink, State } from "../Frame";
import { aboutOf, renewDocument } from "../fixing";
import { Head } from "../Head";
import { meIn, type Panel } from "../panel";
import { takeHere } from "../pressing";
import { signerName } from "../stepForms";
import { visitPartner } from "../visits";
import * as say from "../words/agreement";
import { History, SignOffs } from "./AgreementParts";
import { AgreementSteps } from "./AgreementSteps";
import { Stands } from "./Refusals";
export interface AgreementProps {
	panel: Panel;
	view: AgreementView;
}

function InDoubt({ panel, view }: AgreementProps) {
	const settle = (went: boolean) =>
		takeHere(panel, {
			name: "settleSending",
			request: { as: meIn(panel), place: view.place, went },
		});
	return (
		<section class="notice late">
			<h2>{say.inDoubt}</h2>
			<p>{say.inDoubtWhy}</p>
			<Button onPress={() => settle(true)}>{say.went}</Button>
			<Button onPress={() => settle(false)}>{say.wentNot}</Button>
		</section>
	);
}

/** The document is older than the register, or is not there. */
function ToMake({ panel, view }: AgreementProps) {
	const isMissing = lacksDocument(view);
	if (!view.stale && !isMissing) return null;
	return (
		<section class="notice soon">
			<h2>{isMissing ? say.noDocument : say.stale}</h2>
			<Button onPress={() => void renewDocument(panel, view).then(goToTitle)}>
				{isMissing ? say.make : say.renew}
			</Button>
		</section>
	);
}

function Facts({ panel, view }: AgreementProps) {
	const { partner, agreement } = view;
	const text = (key: Parameters<typeof factOf>[1]) => factOf(view, key);
	const dayIn = (key: "startsOn" | "endsOn") =>
		readDay(String(agreement[key] ?? ""));
	const links = [
		[say.document, agreement.document],
		[say.signedCopy, agreement.signedCopy],
		[say.easyRead, agreement.easyRead],
	] as const;
	const open = () =>
		visitPartner(panel, { ref: partner.ref, row: partner.row });
	return (
		<>
			<dl class="facts">
				<Fact name={say.partner}>
					<button type="button" class="link" id="partner" onClick={open}>
						{partner.name}
					</button>
				</Fact>
				<Fact name={say.standing}>
					<State word={view.standing} tone={agreementTone(view.standing)} />
				</Fact>
				<Fact name={say.days}>
					{days({ startsOn: dayIn("startsOn"), endsOn: dayIn("endsOn") })}
				</Fact>
				{text("decideBy") && (
					<Fact name={say.decideBy}>{text("decideBy")}</Fact>
				)}
				{text("signedOn") && (
					<Fact name={say.signedOn}>{text("signedOn")}</Fact>
				)}
			</dl>
			{links.map(([name, to]) =>
				to ? (
					<p key={name}>
						<OutLink to={String(to)}>{name}</OutLink>
					</p>
				) : null,
			)}
		</>
	);
}

const SignaturesLeft = ({ view }: Pick<AgreementProps, "view">) => (
	<section>
		<h2>{say.signatures}</h2>
		<ul>
			{view.signersLeft.map((signer) => (
				<li key={signer}>{signerName(view, signer)}</li>
			))}
		</ul>
	</section>
);

/** Statuses in which signatures are awaited. */
const signing: readonly string[] = ["Agreed", "Part signed"];

const Missing = ({ panel, view }: AgreementProps) =>
	view.gaps.length > 0 ? (
		<Stands
			panel={panel}
			standing={aboutOf(view)}
			heading={say.missing}
			lines={view.gaps}
		/>
	) : (
		<p class="aside">{say.nothingMissing}</p>
	);

function FollowedBy({ panel, view }: AgreementProps) {
	const { followedBy } = view;
	if (!followedBy) return null;
	return (
		<section class="first">
			<h2>{say.followedBy}</h2>
			<Button onPress={() => visitAgreement(panel, followedBy)}>
				{say.openNext(followedBy.ref)}
			</Button>
		</section>
	);
}

export function Agreement(props: AgreementProps) {
	const { panel, view } = props;
	const { place, agreement } = view;
	return (
		<>
			<Head panel={panel} title={String(agreement.title) || place.ref} />
			<p class="aside">
				{[place.ref, agreement.kind, say.version(String(agreement.version))]
					.filter(Boolean)
					.join(" · ")}
			</p>
			{view.inDoubt && <InDoubt {...props} />}
			<Facts {...props} />
			<ToMake {...props} />
			<Stands
				panel={panel}
				standing={aboutOf(view)}
				heading={say.waits}
				lines={view.waits}
			/>
			<FollowedBy {...props} />
			<AgreementSteps {...props} />
			{isOpen(view) && <Missing {...props} />}
			<SignOffs {...props} />
			{signing.includes(view.standing) && <SignaturesLeft {...props} />}
			<History {...props} />
		</>
	);
}
