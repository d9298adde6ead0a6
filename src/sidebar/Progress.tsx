/** How far a long task has come: as a bar, in words, and now and then aloud. */
import type { ComponentChildren } from "preact";

export const Progress = (props: {
	label: string;
	/** 0 while nobody knows how much there is. */
	most: number;
	done: number;
	/** The words that are read out whenever they change. */
	aloud: string;
	children: ComponentChildren;
}) => (
	<>
		<progress
			max={Math.max(props.most, 1)}
			value={props.most > 0 ? Math.min(props.done, props.most) : undefined}
			aria-label={props.label}
		/>
		<p class="unseen" role="status">
			{props.aloud}
		</p>
		<p>{props.children}</p>
	</>
);

/** Only every so often is something said aloud: 27 by tens is 20. */
export const every = (step: number, count: number): number =>
	count - (count % step);
