/** Subjects that tell of somebody's health or safety, which the log does not keep. */

/** What stands in the log instead. */
export const withheld = "[withheld: open in Gmail]";

/** Whole words and phrases; a space is any gap, a star any ending. */
const telling = {
	safeguarding: `safeguard*|safe guard*|child protection|adult protection|adult at risk|
		vulnerable adult*|at risk of harm|abuse*|abusive|neglect|self harm*|suicid*|
		overdose*|domestic violence|allegation*|section 42 enquir*|
		section 47 enquir*|mash referral|lado|deprivation of liberty|dols|
		missing person`,
	medication: `medication*|medicine*|medicated|meds|prescription*|prescribed|
		dosage*|mar chart*|mar sheet*|prn|midazolam|buccal|diazepam|lorazepam|
		risperidone|olanzapine|antipsychotic*|antidepressant*|insulin|epipen*|
		inhaler*|side effects`,
	diagnosis: `diagnosis|diagnoses|diagnosed|misdiagnosed|epilepsy|epileptic|
		seizure*|psychosis|psychotic|schizophreni*|bipolar|autism assessment*|
		adhd assessment*|mental health assessment*|mental health crisis|
		psychiatrist*|psychiatric|sectioned|blood test*|hospital admission*|
		admitted to hospital`,
	number: "nhs number*",
	birth: "dob|dobs|d o b|date of birth|dates of birth|birth date*|birthdate*",
};

/** Names and papers of which such a word is only a part. */
const ordinary = `(?:school|faculty) of medicine|sports medicine|
	social prescription*|suicide prevention|
	(?:safeguarding|medication|medicines|vulnerable adults|child protection)
	(?:(?:adults|children|and [a-z]{1,20}) )?(?:policy|policies|procedure|
	procedures|training|course|certificate|certificates|week|newsletter|lead|
	leads)`;

/** Beside an ordinary phrase, these tell that it is about somebody. */
const serious =
	"concern*|incident*|breach*|referral*|disclosure*|complaint*|error*|urgent*";

const pattern = (phrases: string) =>
	phrases
		.replace(/\s*\|\s*/g, "|")
		.replace(/\*/g, "[a-z]{0,8}")
		.replace(/\s+/g, "[^a-z0-9]{1,3}");
const wholeWords = (phrases: string, flags: string) =>
	new RegExp(`(?<![a-z0-9])(?:${pattern(phrases)})(?![a-z0-9])`, flags);

const tells = wholeWords(Object.values(telling).join("|"), "i");
const isOrdinary = wholeWords(ordinary, "gi");
const isSerious = wholeWords(serious, "i");
/** "born 3 May 1990", "born in May ’84", and not "born to run 10 km". */
const born =
	/(?<![a-z])born[^a-z0-9]{1,3}(?:(?:on|in|the|about|around|[a-z]{3,6}day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|[a-z]{0,5}(?:uary|ber)|march|april|august)[^a-z0-9]{1,3}){0,4}[0-9]/i;
const tenDigits =
	/(?<![0-9])([0-9]{3})[^0-9a-z]?([0-9]{3})[^0-9a-z]?([0-9]{4})(?![0-9])/gi;

/**
 * Ten digits of which the last fits the others.
 * @see https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
function isNhsNumber(digits: string): boolean {
	const sum = [...digits.slice(0, 9)].reduce(
		(total, digit, at) => total + Number(digit) * (10 - at),
		0,
	);
	return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const hasNhsNumber = (subject: string): boolean =>
	[...subject.matchAll(tenDigits)].some((groups) =>
		isNhsNumber(groups.slice(1).join("")),
	);

/**
 * Whether a subject hints at safeguarding, medication, a diagnosis, an NHS
 * number or a birth date.
 * @see UK GDPR, article 9
 */
export function isSensitive(subject: string): boolean {
	// Letters of other widths and unseen marks hide a word from us alone.
	const plain = subject.normalize("NFKC").replace(/\p{Cf}/gu, "");
	if (born.test(plain) || hasNhsNumber(plain)) return true;
	const rest = plain.replace(isOrdinary, ". . . .");
	return tells.test(rest) || (rest !== plain && isSerious.test(rest));
}

/** What the log keeps of a decoded subject. */
export const withheldSubject = (subject: string): string =>
	isSensitive(subject) ? withheld : subject;
