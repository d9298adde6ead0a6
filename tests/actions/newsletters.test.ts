/** What machines and lists send stays out of the log. */
import { aLetter, aMailOffice, leftOut, letters, received } from "./aMailbox";

const newsletters = [
	["List-Id", "List-Id: <news.oak.example>"],
	["List-Unsubscribe", "List-Unsubscribe: <https://oak.example/off>"],
	["Precedence bulk", "Precedence: Bulk"],
	["Precedence list", "precedence: list"],
	["Precedence junk", "Precedence: junk"],
	["Auto-Submitted", "Auto-Submitted: auto-generated"],
] as const;

test.each(newsletters)(
	"“Newsletters ignored”: %s keeps it out, unless our reference is in the subject (R-7.23)",
	async (_, header) => {
		const office = aMailOffice();
		await received(
			office,
			aLetter({ more: [header] }),
			aLetter({ subject: "[P-0001] Minutes", more: [header] }),
		);
		expect(letters(office)).toMatchObject([
			{ Subject: "[P-0001] Minutes", "Counts as contact": "No" },
		]);
		expect(leftOut(office)).toEqual({ "Sent by a machine or to a list": 1 });
	},
);

test.each([
	"no-reply",
	"noreply",
	"NoReply+7",
	"donotreply",
	"mailer-daemon",
	"postmaster",
	"bounce",
	"bounces+1=2",
	"notifications",
])("“Newsletters ignored”: so does the sender %s@ (R-7.23)", async (name) => {
	const office = aMailOffice();
	await received(office, aLetter({ from: `${name}@oak.example` }));
	expect(letters(office)).toEqual([]);
	expect(leftOut(office)).toEqual({ "Sent by a machine or to a list": 1 });
});

test("a person whose address only looks so, and “Auto-Submitted: no”, are logged", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ from: "norah.reply@oak.example" }),
		aLetter({ more: ["Auto-Submitted: no", "Precedence: normal"] }),
	);
	expect(letters(office)).toHaveLength(2);
});
