/** Which subjects the log does not keep. */
import fc from "fast-check";
import {
	isSensitive,
	withheld,
	withheldSubject,
} from "../../src/correspondence/withheld";

test.each([
	"Safeguarding concern",
	"URGENT: safe-guarding",
	"Re: safeguarding Sam",
	"Safeguarding policy breach on Monday",
	"Safeguarding referral and training",
	"Child protection conference for Sam",
	"Safeguarding Sam: training",
	"Safeguarding Sam week two",
	"Allegation about a volunteer",
	"Self-harm",
	"Sam's medication on Saturdays",
	"Change of medicines",
	"Repeat prescription",
	"Medication error at the day centre",
	"MAR chart for the weekend",
	"Buccal midazolam training for Sam",
	"New diagnosis",
	"Recently diagnosed",
	"Epilepsy and swimming",
	"Autism assessment on 4 May",
	"Hospital admission",
	"Sam: NHS number",
	"Sam 943 476 5919",
	"Sam 943-476-5919 transport",
	"9434765919",
	"NHS:943\u00a0476\u00a05919.",
	"Ｎｏ ９４３４７６５９１９",
	"Sam, DOB 3/5/90",
	"d.o.b. please",
	"Dob?",
	"Date of birth missing on the form",
	"Sam (born 3 May 1990)",
	"Sam, born on Friday the 3 May",
	"born 1990",
	"born May '90",
	"medi\u00adcation",
	"ｓａｆｅｇｕａｒｄｉｎｇ",
	"medi\u200bcation",
])("%j is withheld", (subject) => {
	expect(withheldSubject(subject)).toBe("[withheld: open in Gmail]");
});

test.each([
	"Medical centre visit on Friday",
	"Your safeguarding policy and insurance certificate",
	"Safeguarding training in March",
	"Safeguarding Adults Week",
	"Child protection policies and procedures",
	"Medicines policy for the volunteers",
	"School of Medicine: students at the garden",
	"Suicide prevention workshop",
	"Social prescriptions and the garden",
	"Mental health awareness week",
	"Autism Alliance newsletter",
	"Born to run 10k: sponsor us",
	"A newborn partnership",
	"Stubborn 3 weeds",
	"Happy 40th birthday",
	"The Dobson trust",
	"Drug and alcohol forum",
	"Tablets for the library",
	"A dose of good news",
	"Medieval fair",
	"NHS no longer at the same address",
	"Call me on 01632 960 983",
	"Ring 07700 900123 or 020 7946 0000",
	"Invoice 9434765918",
	"Grant 94347659190",
	"Order 1943 476 5919",
	"Agreement AGR-0007, review on 03/05/2026",
	"2026-11-22 10:00",
	"",
])("%j is kept", (subject) => {
	expect(withheldSubject(subject)).toBe(subject);
});

test("any ten digits are withheld exactly when the last of them is right", () => {
	const nine = fc.array(fc.nat({ max: 9 }), { minLength: 9, maxLength: 9 });
	fc.assert(
		fc.property(nine, fc.nat({ max: 9 }), (digits, last) => {
			const weighted = [10, 9, 8, 7, 6, 5, 4, 3, 2].map(
				(weight, at) => weight * (digits[at] ?? 0),
			);
			const total = weighted.reduce((sum, one) => sum + one, last);
			expect(isSensitive(`Bus pass ${digits.join("")}${last}`)).toBe(
				total % 11 === 0,
			);
		}),
	);
});

test("what is put in its place is not itself withheld", () => {
	expect(withheldSubject(withheld)).toBe(withheld);
});
