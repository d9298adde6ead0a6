/** A part of a screen whose buttons come and go while somebody works there. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { goToTitle } from "./Frame";

/** When what had the focus is gone, its heading takes the focus instead. */
export function Steady(props: {
	heading: string;
	class?: string;
	children: ComponentChildren;
}) {
	const heading = useRef<HTMLHeadingElement>(null);
	const held = useRef(false);
	useLayoutEffect(() => {
		if (held.current && document.activeElement === document.body)
			heading.current?.focus({ preventScroll: true });
	});
	// The whole of it goes once its work is done.
	useEffect(
		() => () => {
			if (held.current) goToTitle();
		},
		[],
	);
	return (
		<section
			class={props.class}
			onFocusIn={() => {
				held.current = true;
			}}
			onFocusOut={(event) => {
				// What is taken away while it has the focus leads nowhere.
				held.current = event.relatedTarget === null;
			}}
		>
			<h2 tabIndex={-1} ref={heading}>
				{props.heading}
			</h2>
			{props.children}
		</section>
	);
}
