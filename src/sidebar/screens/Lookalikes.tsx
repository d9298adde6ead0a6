/** Partners that look like the one being saved, before it is saved. */
import type { PartnerLine } from "../../contract";
import { Back, Button, Title, Unseen } from "../Frame";
import * as say from "../words/lookalikes";
import { PartnerLineText } from "./Partners";

interface LookalikesProps {
	lines: readonly PartnerLine[];
	adding: boolean;
	/** What opening one of them is called. */
	open: string;
	onOpen: (line: PartnerLine) => void;
	onNone: () => void;
	onBack: () => void;
}

const Lookalike = ({
	line,
	open,
	onOpen,
}: { line: PartnerLine } & Pick<LookalikesProps, "open" | "onOpen">) => (
	<li class="line">
		<PartnerLineText line={line} />
		<Button onPress={() => onOpen(line)}>
			{open}
			<Unseen>({line.name})</Unseen>
		</Button>
	</li>
);

export function Lookalikes(props: LookalikesProps) {
	const { lines, adding } = props;
	return (
		<>
			<Back label={say.back} onBack={props.onBack} />
			<Title>{say.title}</Title>
			<p>{adding ? say.why : say.whyEdit}</p>
			<ul class="lines">
				{lines.map((line) => (
					<Lookalike
						key={line.ref}
						line={line}
						open={props.open}
						onOpen={props.onOpen}
					/>
				))}
			</ul>
			<Button main onPress={props.onNone}>
				{adding ? say.none : say.noneEdit}
			</Button>
		</>
	);
}
