/** The box on top that says what is wrong and leads to each field. */
import { useEffect, useRef } from "preact/hooks";
import type { FieldFault } from "../../contract";
import * as formWords from "../words/form";
import type { Field } from "./fields";

export interface Found {
	/** A sentence about the whole; "" when the fields say it all. */
	message: string;
	fields: readonly FieldFault[];
}

/** Goes to a field, and opens the group that it is folded into. */
export function goToField(id: string): void {
	const field = document.getElementById(id);
	field?.closest("details")?.setAttribute("open", "");
	field?.closest(".field")?.scrollIntoView({ block: "nearest" });
	field?.focus({ preventScroll: true });
}

function Line({ fault, known }: { fault: FieldFault; known: boolean }) {
	if (!known) return <li>{fault.sentence}</li>;
	return (
		<li>
			<a
				href={`#${fault.field}`}
				target="_self"
				onClick={(event) => {
					event.preventDefault();
					goToField(fault.field);
				}}
			>
				{fault.sentence}
			</a>
		</li>
	);
}

/** Takes the focus each time that it says something new. */
export function Problem({
	found,
	fields = [],
}: {
	found: Found;
	/** The fields that it can lead to. */
	fields?: readonly Pick<Field, "id">[];
}) {
	const box = useRef<HTMLDivElement>(null);
	const title = formWords.thereIsAProblem;
	// A sentence that begins like the title would say it twice.
	const message = found.message.replace(`${title}. `, "");
	useEffect(() => {
		box.current?.scrollIntoView({ block: "nearest" });
		box.current?.focus({ preventScroll: true });
	}, [found]);
	return (
		<div class="problem" role="alert" tabIndex={-1} ref={box}>
			<h2>{title}</h2>
			{message && <p>{message}</p>}
			{found.fields.length > 0 && (
				<ul>
					{found.fields.map((fault) => (
						<Line
							// A field of several parts can have several faults.
							key={fault.sentence}
							fault={fault}
							known={fields.some(({ id }) => id === fault.field)}
						/>
					))}
				</ul>
			)}
		</div>
	);
}
