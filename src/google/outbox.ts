/** Emails leave here, from the charity's account. */

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	replyTo: string;
	/** Bytes as `exportPdf` gives them. */
	pdf?: { name: string; bytes: readonly number[] };
}

/** How many more recipients Google allows today. */
export const emailsLeft = (): number => MailApp.getRemainingDailyQuota();

/**
 * Sends one mail; never tried twice, because it may have gone.
 * @param name whom it is from
 */
export const send = (
	{ to, subject, text, html, replyTo, pdf }: Mail,
	name = "Partnerships",
): void => {
	MailApp.sendEmail({
		to,
		subject,
		body: text,
		htmlBody: html,
		name,
		replyTo,
		...(pdf
			? {
					attachments: [
						Utilities.newBlob(
							pdf.bytes as number[],
							"application/pdf",
							pdf.name,
						),
					],
				}
			: {}),
	});
};
