/** Partners that look like the one being saved, before it is saved. */
import type { PartnerLine, PartnerPlace } from "../../contract";
import { Back, Button, Title } from "../Frame";
import { words } from "../words";
import { PartnerLineText } from "./Partners";

const { lookalikes: say } = words;

const Lookalike = ({
	line,
	onOpen,
}: {
	line: PartnerLine;
	onOpen: (place: PartnerPlace) => void;
}) => (
	<li class="line">
		<PartnerLineText line={line} />
		<Button
			look="other"
			onPress={() => onOpen({ ref: line.ref, row: line.row })}
		>
			{say.open}
			<span class="unseen"> ({line.name})</span>
		</Button>
	</li>
);

export function Lookalikes(props: {
	lines: readonly PartnerLine[];
	adding: boolean;
	onOpen: (place: PartnerPlace) => void;
	onNone: () => void;
	onBack: () => void;
}) {
	const { lines, adding } = props;
	return (
		<>
			<Back label={say.back} onBack={props.onBack} />
			<Title>{say.title}</Title>
			<p>{adding ? say.why : say.whyEdit}</p>
			<ul class="lines">
				{lines.map((line) => (
					<Lookalike key={line.ref} line={line} onOpen={props.onOpen} />
				))}
			</ul>
			<Button look="main" onPress={props.onNone}>
				{adding ? say.none : say.noneEdit}
			</Button>
		</>
	);
}
