/** A link of a card. */

import type { ComponentChildren } from "preact";
import { followHere } from "./follow";

interface LinkProps {
	url: string;
	class?: string;
	children: ComponentChildren;
}

export const Link = ({ url, class: looks = "", children }: LinkProps) => (
	<a
		href={url}
		class={looks}
		target="_blank"
		rel="noreferrer"
		onClick={(event) => {
			if (followHere(url)) event.preventDefault();
		}}
	>
		{children}
	</a>
);
