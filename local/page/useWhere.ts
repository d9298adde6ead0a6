/** Follows the page's address as it changes. */

import { useEffect, useState } from "preact/hooks";
import { type Where, whereIn } from "./where";

export function useWhere(known: readonly string[]): Where {
	const [where, setWhere] = useState(() => whereIn(location.hash, known));
	useEffect(() => {
		const follow = () => setWhere(whereIn(location.hash, known));
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, []);
	return where;
}
