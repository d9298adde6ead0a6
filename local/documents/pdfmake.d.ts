/** The parts of pdfmake that we use; the package brings no types. */
declare module "pdfmake" {
	export type Margins = [
		left: number,
		top: number,
		right: number,
		bottom: number,
	];

	export interface Content {
		text?: string | Content[];
		stack?: Content[];
		columns?: Content[];
		table?: {
			widths: number[];
			heights: (number | "auto")[];
			headerRows: number;
			keepWithHeaderRows: number;
			dontBreakRows: boolean;
			body: Content[][];
		};
		layout?: {
			hLineWidth(): number;
			hLineColor(): string;
			vLineColor(): string;
			vLineWidth(): number;
			paddingLeft(): number;
			paddingRight(): number;
			paddingTop(): number;
			paddingBottom(): number;
		};
		style?: string;
		bold?: boolean;
		italics?: boolean;
		decoration?: "underline";
		color?: string;
		background?: string;
		fillColor?: string;
		link?: string;
		alignment?: "left" | "center" | "right";
		margin?: Margins;
		width?: number | "*";
		colSpan?: number;
		border?: [left: boolean, top: boolean, right: boolean, bottom: boolean];
		unbreakable?: boolean;
		pageBreak?: "before" | "after";
	}

	export interface DocumentDefinition {
		content: Content[];
		pageSize: "A4";
		pageMargins: Margins;
		header(page: number, pages: number): Content;
		footer(page: number, pages: number): Content;
		styles: Record<string, object>;
		defaultStyle: object;
		info: { title: string; creationDate: Date };
		language: string;
		displayTitle: boolean;
	}

	const pdfmake: {
		setFonts(fonts: object): void;
		setUrlAccessPolicy(allows: (url: string) => boolean): void;
		setLocalAccessPolicy(allows: (path: string) => boolean): void;
		createPdf(definition: DocumentDefinition): {
			getBuffer(): Promise<Buffer>;
		};
	};
	export default pdfmake;
}

declare module "pdfmake/fonts/Roboto.js" {
	type Faces = Record<"normal" | "bold" | "italics" | "bolditalics", string>;
	const fonts: { Roboto: Faces };
	export default fonts;
}
