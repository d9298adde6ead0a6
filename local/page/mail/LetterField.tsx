/** One field of a letter. */

import { useId } from "preact/hooks";

interface LetterFieldProps {
	label: string;
	help?: string;
	value: string;
	/** Several lines. */
	isLong?: boolean;
	onFill(value: string): void;
}

export function LetterField(props: LetterFieldProps) {
	const { label, help, value, isLong = false, onFill } = props;
	const id = useId();
	const parts = {
		id,
		value,
		"aria-describedby": help ? `${id}help` : undefined,
	};
	return (
		<div class="letterField">
			<label for={id}>{label}</label>
			{isLong ? (
				<textarea
					{...parts}
					rows={8}
					onInput={({ currentTarget }) => onFill(currentTarget.value)}
				/>
			) : (
				<input
					{...parts}
					type="text"
					autocomplete="off"
					onInput={({ currentTarget }) => onFill(currentTarget.value)}
				/>
			)}
			{help && (
				<p id={`${id}help`} class="help">
					{help}
				</p>
			)}
		</div>
	);
}
