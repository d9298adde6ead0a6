/** The names of labels, as Gmail shows them beside a message. */

export const Chips = ({ names }: { names: readonly string[] }) =>
	names.length === 0 ? null : (
		<small class="chips">
			<span class="unseen">Labels: </span>
			{names.map((name) => (
				<span key={name} class="chip">
					{name}{" "}
				</span>
			))}
		</small>
	);
