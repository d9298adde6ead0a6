/** People who ask about us: an answer is due, and somebody is told. */
import { anOffice, charity, resultOf } from "../anOffice";

const enquiry = [
	"Authentication-Results: mx.google.com; dmarc=pass header.from=choir.example",
	"From: visitor@choir.example",
	`To: ${charity}`,
	"Subject: Can we visit?",
	"Message-ID: <visit@choir.example>",
	"",
	"Words that are not read.",
].join("\n");

async function anOfficeWithAnEnquiry() {
	const office = anOffice();
	office.person();
	await office.google.receive(enquiry);
	resultOf(office.google.run("logCorrespondence"));
	return office;
}

const place = { ref: "U-0001", row: 2 };
const undecided = { decision: "", fileUnder: "" };
const asEnquiry = { decision: "Enquiry", fileUnder: "" };

test("R-11.1 an enquiry is due five working days after its newest email", async () => {
	const office = await anOfficeWithAnEnquiry();
	const { notice } = office.ask("changeSender", {
		as: "PE-0001",
		place,
		opened: undecided,
		values: asEnquiry,
	});
	expect(notice).toBe("visitor@choir.example is marked as an enquiry.");
	// It came on Sunday 22 November 2026.
	expect(office.ask("openHome", {}).duties).toContainEqual(
		expect.objectContaining({
			rule: "enquiry.reply",
			about: "Enquiry U-0001",
			what: "Answer the enquiry",
			dueOn: "2026-11-27",
		}),
	);
});

test("R-11.1 it is due no longer once it was left aside, and again with undo", async () => {
	const office = await anOfficeWithAnEnquiry();
	const mark = { as: "PE-0001", place };
	office.ask("changeSender", {
		...mark,
		opened: undecided,
		values: asEnquiry,
	});
	const { undo } = office.ask("changeSender", {
		...mark,
		opened: asEnquiry,
		values: { decision: "Left aside", fileUnder: "" },
	});
	const due = () => office.ask("openHome", {}).duties.map(({ rule }) => rule);
	expect(due()).not.toContain("enquiry.reply");
	if (undo?.name !== "changeSender") throw new Error("There is no undo");
	office.ask("changeSender", undo.request);
	expect(due()).toContain("enquiry.reply");
});

test("an enquiry is told to whoever stands in, by its reference alone", async () => {
	const office = await anOfficeWithAnEnquiry();
	office.ask("changeSender", {
		as: "PE-0001",
		place,
		opened: undecided,
		values: asEnquiry,
	});
	office.google.workspace.state.now = Date.parse("2026-11-30T08:30:00Z");
	resultOf(office.google.run("daily"));
	const mails = office.google.rows("Outbox").map(({ Body }) => String(Body));
	expect(mails.join()).toContain("Enquiry U-0001");
	expect(mails.join()).not.toContain("visitor@choir.example");
});
