/** Who works in the sample charity, and with whom: all of it made up. */

export interface SamplePartner {
	name: string;
	type: string;
	domain: string;
	notes: string;
	/** "" where nobody has asked yet. */
	address: string;
	services: string;
	benefitUs: string;
	benefitPartner: string;
	benefitPeople: string;
	/** Left out for a partner that is only a possibility yet. */
	live?: { risk: string; activeForDays: number };
	contact?: { name: string; job: string };
	agreement?: SampleAgreement;
}

/** Its days are counted from today. */
export interface SampleAgreement {
	title: string;
	starts: number;
	ends: number;
	/** How far it has come; one from before the register was signed on paper. */
	reaches: "Draft" | "Internal review" | "In force" | "Signed before";
}

export const samplePeople = [
	{
		name: "Asha Example",
		role: "Trustee",
		email: "asha@people.example",
		isTrustee: true,
	},
	{
		name: "Ben Example",
		role: "Employee",
		email: "ben@people.example",
		isTrustee: false,
	},
	{
		name: "Cara Example",
		role: "Trustee",
		email: "cara@people.example",
		isTrustee: true,
	},
] as const;

const nothingSaid = {
	notes: "",
	address: "",
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
		address: "Garden Lane, Larkspur",
		services: "Saturday club",
		benefitUs: "A safe outdoor space close to our centre.",
		benefitPartner: "Regular help with planting and watering.",
		benefitPeople: "Time outdoors, new skills and new friends.",
		live: { risk: "Medium", activeForDays: 30 },
		contact: { name: "Robin Example", job: "Garden coordinator" },
		agreement: {
			title: "Growing together",
			starts: -30,
			ends: 91,
			reaches: "In force",
		},
	},
	{
		name: "Tumbledown Theatre",
		type: "Social enterprise or CIC",
		domain: "tumbledown.example",
		notes: "Rehearsals are on Thursdays.",
		address: "Old Mill Yard, Tumbledown",
		services: "Drama group",
		benefitUs: "Rehearsal rooms and a stage twice a year.",
		benefitPartner: "A wider audience and a more inclusive programme.",
		benefitPeople: "Confidence, and a show of their own.",
		live: { risk: "Low", activeForDays: 400 },
		contact: { name: "Frankie Example", job: "Director" },
		agreement: {
			title: "The winter show",
			starts: -60,
			ends: 20,
			reaches: "Signed before",
		},
	},
	{
		...nothingSaid,
		name: "Bramblewick Council",
		type: "Public body",
		domain: "bramblewick-council.example",
		address: "Council House, Bramblewick",
		services: "Travel training",
		benefitUs: "Trainers who know the buses and the roads.",
		benefitPartner: "More residents who travel by themselves.",
		benefitPeople: "Going where they like, when they like.",
		live: { risk: "High", activeForDays: 80 },
		contact: { name: "Jo Example", job: "Commissioning officer" },
		agreement: {
			title: "Travelling by ourselves",
			starts: 30,
			ends: 394,
			reaches: "Internal review",
		},
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
		agreement: {
			title: "A song every week",
			starts: 60,
			ends: 424,
			reaches: "Draft",
		},
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
