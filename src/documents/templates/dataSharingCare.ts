/** The data sharing agreement's second part: how the data and people's rights are looked after. */
import { clause, points, type Section, unless, when } from "./template";

const people: readonly Section[] = [
	{
		heading: "Telling people",
		blocks: [
			clause(
				"Each of us tells people, in its privacy notice, what it shares with the other and why. It does so before it shares, unless the law allows otherwise.",
			),
			clause(
				"We tell each person we support in the form that suits that person, such as Easy Read or a talk. We name the other organisation.",
			),
		],
	},
	{
		heading: "Accuracy",
		blocks: [
			clause(
				"Each of us checks that data are right and up to date before it shares them. It keeps facts and opinions apart.",
			),
			clause(
				"Whoever finds a mistake tells the other within {{replyDays}} working days. Both of us then put our own records right.",
			),
		],
	},
	{
		heading: "Security",
		blocks: [
			clause(
				"Each of us protects the data by measures that fit the harm that loss or misuse could do. At least, it:",
			),
			points(
				"lets only those people see the data who need them for this work",
				"trains these people, and binds them to keep the data private",
				"uses strong passwords, a second step when signing in, and updated and encrypted devices",
				"locks paper away, and takes it out only when it must",
				"keeps copies, so that data are not lost",
			),
			clause("Each of us shows the other how it does this when asked."),
		],
	},
	{
		heading: "Keeping and deleting",
		blocks: [
			clause(
				"Each of us keeps the data only as long as this work or the law needs them. It follows its own written rules on how long records are kept.",
			),
			clause(
				"After that it deletes them safely: paper is shredded, files are removed for good, and copies follow in their usual turn.",
			),
		],
	},
	{
		heading: "Rights and complaints",
		blocks: [
			clause(
				"Anybody whose data we share may use their rights with either of us. Each of us answers for the data it holds, within the time that the law sets.",
			),
			clause(
				"Whoever receives a request that concerns the other as well tells the other’s lead within two working days. We help each other to answer.",
			),
			clause(
				"Each of us has a way to complain about data that is easy to find and use. It says within 30 days that it has the complaint, and answers without undue delay.",
			),
			clause(
				"We tell people that they may also complain to the UK’s data protection regulator (the ICO).",
			),
		],
	},
];

const breach: Section = {
	heading: "Breach notice",
	blocks: [
		clause(
			"Whoever finds a personal data breach that touches shared data tells the other at once. It does so no later than {{breachHours}} hours after it has noticed the breach.",
		),
		clause("It says, as far as it knows:"),
		points(
			"what happened, and when",
			"whose data and which data they are, and about how many",
			"what harm may come of it",
			"what it has done, and what it will do",
			"whom the other can ask",
		),
		clause(
			"It does not wait until it knows everything. We work together to stop the breach and to limit harm.",
		),
		clause(
			"Whoever is the controller of the data decides whether to tell the regulator, within 72 hours, and the people concerned. It tells the other first if it can.",
		),
		clause("Each of us keeps a record of every breach."),
	],
};

const assessmentFirst = clause(
	"This sharing needs a data protection impact assessment (DPIA). We share nothing until it has been made and both of us have read it.",
);

const assessment: Section = {
	heading: "DPIA",
	blocks: [
		when(
			"dpiaOn",
			clause(
				"A data protection impact assessment (DPIA) of this sharing was made on {{dpiaOn}}. Each of us does what it asks of us.",
			),
			when("dpiaLink", clause("It is kept here: {{dpiaLink}}")),
		),
		unless(
			"dpiaOn",
			when("dpia", assessmentFirst),
			unless(
				"dpia",
				when("hasSpecial", assessmentFirst),
				unless(
					"hasSpecial",
					clause(
						"Before we share anything, each of us asks whether this sharing needs a data protection impact assessment (DPIA). If it does, we share nothing until it has been made and both of us have read it.",
					),
				),
			),
		),
		clause(
			"We look at this again at each review, and before we share other data or share in another way.",
		),
	],
};

const onward: Section = {
	heading: "Onward sharing",
	blocks: [
		clause("Each of us passes the other’s data on to somebody else only if:"),
		points(
			"the other has agreed in writing",
			"the law requires it, and it tells the other first if it may",
			"it is needed to keep somebody safe",
			"it goes to a supplier, such as a provider of email, under the written contract that the law asks for",
		),
		clause(
			"Data leave the United Kingdom only with the protection that the law asks for.",
		),
		clause(
			"Neither of us sells the data, or uses them to advertise or to ask for money.",
		),
	],
};

export const careSections: readonly Section[] = [
	...people,
	breach,
	assessment,
	onward,
];
