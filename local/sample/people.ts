/** Who works in the sample charity, and with whom: all of it made up. */

export interface SamplePartner {
	name: string;
	type: string;
	domain: string;
	notes: string;
	services: string;
	benefitUs: string;
	benefitPartner: string;
	benefitPeople: string;
	/** Left out for a partner that is only a possibility yet. */
	live?: { risk: string; activeForDays: number };
	contact?: { name: string; job: string };
	/** An agreement that was signed; days counted from today. */
	agreement?: { title: string; starts: number; ends: number };
}

export const samplePeople = [
	{ name: "Asha Example", role: "Trustee", email: "asha@people.example" },
	{ name: "Ben Example", role: "Employee", email: "ben@people.example" },
	{ name: "Cara Example", role: "Trustee", email: "cara@people.example" },
] as const;

const nothingSaid = {
	notes: "",
	services: "",
	benefitUs: "",
	benefitPartner: "",
	benefitPeople: "",
};

/** Larkspur's agreement ends so that its closing review is due tomorrow. */
export const samplePartners: readonly SamplePartner[] = [
	{
		name: "Larkspur Community Garden",
		type: "Community group",
		domain: "larkspur.example",
		notes: "Step-free paths. The kettle is in the blue shed.",
		services: "Saturday club",
		benefitUs: "A safe outdoor space close to our centre.",
		benefitPartner: "Regular help with planting and watering.",
		benefitPeople: "Time outdoors, new skills and new friends.",
		live: { risk: "Medium", activeForDays: 30 },
		contact: { name: "Robin Example", job: "Garden coordinator" },
		agreement: { title: "Growing together", starts: -30, ends: 91 },
	},
	{
		name: "Tumbledown Theatre",
		type: "Social enterprise or CIC",
		domain: "tumbledown.example",
		notes: "Rehearsals are on Thursdays.",
		services: "Drama group",
		benefitUs: "Rehearsal rooms and a stage twice a year.",
		benefitPartner: "A wider audience and a more inclusive programme.",
		benefitPeople: "Confidence, and a show of their own.",
		live: { risk: "Low", activeForDays: 400 },
		contact: { name: "Frankie Example", job: "Director" },
		agreement: { title: "The winter show", starts: -60, ends: 20 },
	},
	{
		...nothingSaid,
		name: "Bramblewick Council",
		type: "Public body",
		domain: "bramblewick-council.example",
		services: "Travel training",
		live: { risk: "High", activeForDays: 80 },
		contact: { name: "Jo Example", job: "Commissioning officer" },
	},
	{
		...nothingSaid,
		name: "Dovecote Housing",
		type: "Charity",
		domain: "dovecote.example",
		live: { risk: "Medium", activeForDays: 150 },
		contact: { name: "Kit Example", job: "Tenant support" },
	},
	{
		...nothingSaid,
		name: "Penny Whistle Music Club",
		type: "Charity",
		domain: "pennywhistle.example",
		notes: "Met at the spring fair.",
	},
	{
		...nothingSaid,
		name: "Quince & Co Bakery",
		type: "Business",
		domain: "quince.example",
		notes: "Might offer work placements.",
	},
	{
		...nothingSaid,
		name: "Saltmarsh College",
		type: "University or college",
		domain: "saltmarsh.example",
	},
];
