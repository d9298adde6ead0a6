/** Emails leave here, from the charity's account. */

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	replyTo: string;
}

/** How many more recipients Google allows today. */
export const emailsLeft = (): number => MailApp.getRemainingDailyQuota();

/** Sends one mail; never tried twice, because it may have gone. */
export const send = ({ to, subject, text, html, replyTo }: Mail): void => {
	MailApp.sendEmail({
		to,
		subject,
		body: text,
		htmlBody: html,
		name: "Partnerships",
		replyTo,
	});
};
