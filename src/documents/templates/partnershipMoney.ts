/** The partnership agreement's second part: money, staff and what may go wrong. */
import { raisingMoney } from "./memorandumWork";
import { clause, points, type Section, unless, when } from "./template";

export const money: Section = {
	heading: "Money and assets",
	blocks: [
		when(
			"moneyInvolved",
			clause("Money changes hands for this work: {{budget}}"),
			clause(
				"Unless we have agreed other days, an amount is paid within 30 days of a proper invoice. Amounts include any VAT. Whoever disputes one says why and pays the rest.",
			),
			clause(
				"Money given for a purpose, such as a grant, is spent on that purpose alone; what is left goes back. Each of us keeps proper accounts of all money for the work and shows them to the other when asked.",
			),
		),
		unless(
			"moneyInvolved",
			clause(
				"Neither of us pays the other under this agreement. If money is to change hands, we first agree that in writing. Each of us bears its own costs.",
			),
		),
		clause(
			"What one of us lends or brings stays its own. Whoever uses it takes care of it. Before we buy something together, we write down who owns it.",
		),
		clause(
			"A charity’s money and assets are used for its charitable purposes only. Neither of us gives or takes a bribe, and each guards against fraud.",
		),
	],
};

export const fundraising: Section = {
	heading: "Fundraising",
	blocks: [
		when(
			"fundraising",
			...raisingMoney,
			clause(
				"Money raised for the work is kept apart in the accounts and spent on nothing else. We put no pressure on anybody, and do not ask the people we support for gifts.",
			),
		),
		unless(
			"fundraising",
			clause(
				"We do not raise money together, and neither of us raises money in the other’s name. If that is to change, we first agree it in writing.",
			),
		),
	],
};

export const staff: Section = {
	heading: "Staff and DBS",
	blocks: [
		clause(
			"Each of us chooses, employs, manages and trains its own staff. Nobody becomes the other’s employee through this agreement, and we do not expect anybody’s employment to pass to the other when it starts or ends.",
		),
		clause("Before its staff work with the people we support, each of us:"),
		points(
			"checks who they are, their right to work and their references",
			"gets the Disclosure and Barring Service (DBS) check that the law allows for their role",
			"trains them in safeguarding and in working with people with learning disabilities",
		),
		clause(
			"Nobody who is barred does work from which the law bars them. Each of us makes the reports to the DBS that the law asks for.",
		),
		clause(
			"About a check we tell each other only that it is done: “confirmed on”, and the day. We never ask for, copy or keep each other’s certificates.",
		),
		clause(
			"If one of us has good reason to worry about somebody, the other takes that person off the work while it is looked into.",
		),
	],
};

export const incidents: Section = {
	heading: "Incidents",
	blocks: [
		clause(
			"A safeguarding concern is passed on at once, as “Safeguarding and equality” says.",
		),
		clause(
			"Within {{breachHours}} hours of learning of it, each of us tells the other’s lead about anything else in the work that harmed somebody or nearly did, and about any loss or misuse of personal data, money or equipment.",
		),
		clause(
			"Each of us makes the reports that the law or its regulators ask of it, and tells the other first if it can. Nothing in this agreement stops anybody from reporting a concern.",
		),
		clause(
			"We are open with the people concerned, look into what happened together and write down what we will change.",
		),
	],
};

export const insurance: Section = {
	heading: "Insurance",
	blocks: [
		clause("While we work together, each of us keeps:"),
		points(
			"employers’ liability insurance of at least £5 million, if the law asks it to have this",
			"public liability insurance that covers its part of the work, for an amount that fits the risks it has found",
			"any other insurance that its part needs, such as for vehicles, advice or data",
		),
		clause(
			"Its insurance covers its volunteers too. It shows proof before the work starts, and once a year. It tells the other at once if cover ends or shrinks.",
		),
	],
};

export const liability: Section = {
	heading: "Liability",
	blocks: [
		clause(
			"Nothing in this agreement limits liability for death or injury caused by negligence, for fraud, or for anything else where the law does not allow a limit.",
		),
		clause(
			"Each of us is liable for loss that it or its staff cause the other by breaking this agreement or by negligence, as far as the loss was foreseeable. Each does what it reasonably can to keep a loss small.",
		),
		clause(
			"For all claims of one year together, this liability ends at the higher of two amounts: what insurance pays, or would pay if it were kept as this agreement asks; and what is payable between us for that year. Sums that are due are not counted.",
		),
		clause(
			"Whoever receives a claim from somebody else that concerns the other tells it at once, and admits nothing for it.",
		),
		clause(
			"Neither of us is liable for what it could not prevent or plan for. It tells the other at once and starts again as soon as it can.",
		),
		clause(
			"As far as the law allows, we make claims only against each other, and not against each other’s trustees, employees or volunteers themselves.",
		),
	],
};
