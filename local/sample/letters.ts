/** The emails of the sample charity, as Gmail would have received them. */

const day = 86_400_000;

interface Letter {
	daysAgo: number;
	from: string;
	to: string;
	subject: string;
	text: string;
	/** A header that newsletters and machines add. */
	extra?: string;
}

const ours = (account: string) => `MANDALA CIO <${account}>`;

const conversations = (account: string): readonly Letter[] => [
	{
		daysAgo: 74,
		from: "Kit Example <kit@dovecote.example>",
		to: account,
		subject: "Thank you for the open day",
		text: "It was good to see the centre.",
	},
	{
		daysAgo: 21,
		from: "Frankie Example <frankie@tumbledown.example>",
		to: account,
		subject: "Rehearsal space for the winter show",
		text: "Would the small hall do?",
	},
	{
		daysAgo: 19,
		from: ours(account),
		to: "Frankie Example <frankie@tumbledown.example>",
		subject: "Re: Rehearsal space for the winter show",
		text: "Yes, thank you. Thursdays suit us best.",
	},
	{
		daysAgo: 9,
		from: "Jo Example <jo@bramblewick-council.example>",
		to: account,
		subject: "Dates for the travel training report",
		text: "Please send it by the end of the month.",
	},
	{
		daysAgo: 4,
		from: "Robin Example <robin@larkspur.example>",
		to: account,
		subject: "Bulb planting day",
		text: "Bring gloves and boots.",
	},
	{
		daysAgo: 3,
		from: ours(account),
		to: "Robin Example <robin@larkspur.example>",
		subject: "Re: Bulb planting day",
		text: "We will be eight people and one car.",
	},
	{
		daysAgo: 2,
		from: "A visitor <visitor@elsewhere.example>",
		to: account,
		subject: "Can we visit your centre?",
		text: "We run a choir and would like to sing with you.",
	},
	{
		daysAgo: 1,
		from: "Weekly offers <news@shop.example>",
		to: account,
		subject: "This week’s offers",
		text: "Chairs at half price.",
		extra: "List-Id: Offers <offers.shop.example>",
	},
];

/** From before the charity had a register: only a look back finds them. */
const earlier = (account: string): readonly Letter[] => [
	{
		daysAgo: 310,
		from: "Robin Example <robin@larkspur.example>",
		to: account,
		subject: "Seedlings to share",
		text: "We have two trays too many.",
	},
	{
		daysAgo: 308,
		from: ours(account),
		to: "Robin Example <robin@larkspur.example>",
		subject: "Re: Seedlings to share",
		text: "Yes please, on Friday.",
	},
	{
		daysAgo: 190,
		from: "Frankie Example <frankie@tumbledown.example>",
		to: account,
		subject: "Spare costumes",
		text: "Would you like them for the summer party?",
	},
	{
		daysAgo: 95,
		from: "A visitor <visitor@elsewhere.example>",
		to: account,
		subject: "Do you have a piano?",
		text: "We are looking for places to sing.",
	},
	{
		daysAgo: 60,
		from: "Hollowmere Library <desk@hollowmere-library.example>",
		to: account,
		subject: "A shelf for Easy Read books",
		text: "We would like your advice.",
	},
	{
		daysAgo: 40,
		from: "A visitor <visitor@elsewhere.example>",
		to: account,
		subject: "Our choir",
		text: "We are twelve, and free on Tuesdays.",
	},
];

const domainOf = (from: string) => /@([^>]+)>?$/.exec(from)?.[1] ?? "";

function written(letter: Letter, at: Date, number: number): string {
	const { from, to, subject, text, extra } = letter;
	const domain = domainOf(from);
	return [
		`Received: by mail.example with SMTP id ${number}; ${at.toUTCString()}`,
		`Authentication-Results: mx.google.com; dmarc=pass (p=REJECT) header.from=${domain}`,
		`From: ${from}`,
		`To: ${to}`,
		`Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
		`Date: ${at.toUTCString()}`,
		`Message-ID: <sample-${number}@${domain}>`,
		...(extra ? [extra] : []),
		"Content-Type: text/plain; charset=utf-8",
		"",
		text,
		"",
	].join("\n");
}

const writtenBefore = (
	letters: readonly Letter[],
	today: Date,
	first: number,
): string[] =>
	letters.map((letter, at) =>
		written(
			letter,
			new Date(today.getTime() - letter.daysAgo * day),
			first + at,
		),
	);

export const earlierLetters = (account: string, today: Date): string[] =>
	writtenBefore(earlier(account), today, 101);

/** Oldest first, dated backwards from the day the sample is made. */
export const sampleLetters = (account: string, today: Date): string[] =>
	writtenBefore(conversations(account), today, 1);
