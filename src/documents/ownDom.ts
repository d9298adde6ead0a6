/** What docxtemplater asks of an XML library, and nothing else; the build puts it in the place of one. */
import { readXml } from "./readXml";

interface OwnElement {
	getAttribute(name: string): string | null;
}

interface OwnDocument {
	readonly source: string;
	getElementsByTagName(name: string): readonly OwnElement[];
}

/** It reads the list of parts and the list of relations. */
export class DOMParser {
	/** @throws Error if the XML is not well-formed */
	parseFromString(source: string): OwnDocument {
		const byName = new Map<string, OwnElement[]>();
		readXml(source, {
			opens(path, attributes) {
				const name = path[path.length - 1] ?? "";
				const element: OwnElement = {
					getAttribute: (key) => attributes.get(key) ?? null,
				};
				const others = byName.get(name);
				if (others) others.push(element);
				else byName.set(name, [element]);
			},
		});
		return { source, getElementsByTagName: (name) => byName.get(name) ?? [] };
	}
}

/** It puts the list of parts back; nobody changes it in between. */
export class XMLSerializer {
	serializeToString = ({ source }: OwnDocument): string => source;
}
