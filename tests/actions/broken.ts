/** Runs that break off, or are told nothing, at a chosen call. */
import { Faults } from "../../local/faults/arm";
import { readFault } from "../../local/faults/faults";
import { TestOffice } from "../anOffice";

/** Does it with faults, each given as commands write it; it has to fail. */
export function withFaults(
	office: TestOffice,
	faults: readonly string[],
	act: () => unknown,
	sentence?: string,
): void {
	const { google } = office;
	const armed = new Faults(
		google.workspace,
		faults.flatMap((text) => readFault(text) ?? []),
	);
	google.interfere = armed.interfere;
	expect(act).toThrow(sentence);
	google.interfere = undefined;
	expect(armed.fired).toHaveLength(faults.length);
}

/** Which call of the run is the last one of a method, found on a copy. */
export function lastCallOf(
	office: TestOffice,
	method: string,
	act: (copy: TestOffice) => unknown,
): number {
	const copy = new TestOffice(office.google.copy());
	act(copy);
	const found = copy.google.calls().filter((call) => call.method === method);
	return found[found.length - 1]?.n ?? 0;
}
