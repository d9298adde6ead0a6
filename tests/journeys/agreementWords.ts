/** What a visitor fills in about a fictional partner and its agreement. */
import type { Entries } from "./agreementSteps";

export const aboutPartner: Entries = {
	Address: "Quay Road, Saltmarsh",
	"Our services helped": "Job club",
	"Benefit to us": "Tutors who know their trade.",
	"Benefit to the partner": "Students who learn to teach everybody.",
	"Benefit to the people we support": "Courses with others, not apart.",
};

export const aContact: Entries = {
	Name: "Sal Example",
	"Email\\(s\\)": "sal@saltmarsh.example",
	"Main contact": "Yes",
};

export const theWords: Entries = {
	"Our role": "We bring eight learners and two supporters.",
	"Their role": "They open their courses & workshops to <everybody>.",
	"Our responsibilities": "Travel, support and insurance.",
	"Their responsibilities": "A step-free room, and tutors who were trained.",
	"What we expect of them": "A word a week before a change.",
	"What they expect of us": "Numbers by noon on Monday.",
	"Our lead for it": "Asha Example",
	"Their lead": "Sal Example",
	"Leads meet": "Quarterly",
	"Who decides": "The two leads; money goes to both boards.",
	"Who reports to whom": "Each lead to their own board.",
	"If we disagree: first": "The two leads",
	"When we would end it": "Nobody comes any more.",
	"Ending: personal data": "There is none.",
	"Ending: equipment and money": "Each takes back what is its own.",
	"Ending: the people we support": "We tell them a month before.",
	"Ending: what we say, and to whom": "A letter that both have read.",
	"Ending: who sees to it": "Asha Example",
	"Our signatory": "Asha Example",
	"Our second signatory": "Cara Example",
	"Their signatory": "Sal Example",
};

export const aGoal: Entries = {
	Goal: "Eight people finish a course",
	"What changes for people we support": "They learn what they like.",
	"What success looks like": "Eight certificates by the summer",
	Measure: "Certificates",
	Start: "0",
	Target: "8",
	By: "2027-07-31",
	"Who looks after it": "Asha Example",
};

export const aDecision: Entries = {
	Decision: "Approved",
	"Decided on": "2026-11-10",
	"Valid until": "2028-11-09",
	"Board minute": "November board, item 3",
};
