/** A letter finds its place whatever came, went or was tried before it. */

import { changeLabels, deleteMessage } from "../../../local/mailbox";
import { account, anOffice } from "./scripts";

const letter = (
	subject: string,
	n: number,
	answers = "",
) => `From: asha@alpha.example
To: ${account}
Subject: ${subject}
Message-ID: <${n}@alpha.example>
In-Reply-To: ${answers}

Hello
`;

test("what arrives in a copy has not arrived in the workspace, or the reverse", async () => {
	const office = anOffice();
	await office.receive(letter("First", 1));
	const copy = office.copy();
	const second = letter("Second", 2);
	expect(await copy.receive(second)).toMatchObject([{ outcome: "taken" }]);
	expect(await office.receive(second)).toMatchObject([{ outcome: "taken" }]);
	expect(await office.receive(letter("Third", 3))).toMatchObject([
		{ outcome: "taken" },
	]);
	expect(await copy.receive(second)).toMatchObject([
		{ outcome: "already there" },
	]);
	expect([office.mail().length, copy.mail().length]).toEqual([3, 2]);
});

test("a letter that was deleted for good can come again", async () => {
	const office = anOffice();
	const [first] = await office.receive(letter("First", 1));
	deleteMessage(office.workspace, first?.id ?? "");
	expect(await office.receive(letter("First", 1))).toMatchObject([
		{ outcome: "taken" },
	]);
});

test("each of many deliveries joins the conversation that it answers", async () => {
	const office = anOffice();
	await office.receive(letter("First", 1));
	await office.receive(letter("Re: First", 2, "<1@alpha.example>"));
	const [first] = office.mail();
	changeLabels(office.workspace, first?.id ?? "", { add: ["STARRED"] });
	await office.receive(letter("Re: First", 3, "<2@alpha.example>"));
	await office.receive(letter("Other", 4));
	const threads = office.mail().map(({ threadId }) => threadId);
	expect(new Set(threads).size).toBe(2);
	expect(threads.filter((each) => each === first?.threadId)).toHaveLength(3);
});
