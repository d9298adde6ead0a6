/** which domains can stand for one partner. */
import { readFileSync } from "node:fs";
import { sharedDomains } from "../../build/sharedDomains.mjs";
import {
	domainRefusal,
	isBareSuffix,
	registeredDomain,
} from "../../src/correspondence/domains";
import { typedDomain } from "../../src/correspondence/plainDomain";
import { describeWithSharedData, sharedData } from "../sharedData";

const ending = /is an ending that many organisations share/;
const everybodys = /is used by people of many organisations/;
const noDomain = /is not a domain/;

const ofUse = `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk
	live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com icloud.com me.com
	mac.com aol.com aol.co.uk gmx.com gmx.co.uk btinternet.com btopenworld.com
	virginmedia.com ntlworld.com blueyonder.co.uk talktalk.net sky.com orange.net
	lineone.net wanadoo.co.uk tiscali.co.uk proton.me protonmail.com pm.me
	tutanota.com hey.com nhs.net nhs.scot cjsm.net googlegroups.com`.split(/\s+/);

test.each(ofUse)(
	"%s is everybody's, and so is whatever is under it",
	(domain) => {
		expect(domainRefusal(domain)).toMatch(everybodys);
		expect(domainRefusal(`trust.${domain}`)).toMatch(everybodys);
		expect(domainRefusal(`@${domain.toUpperCase()}.`)).toMatch(everybodys);
	},
);

test.each(
	`com org uk gov.uk nhs.uk ac.uk sch.uk police.uk org.uk co.uk mod.uk
	bramblewick.sch.uk github.io blogspot.co.uk wixsite.com ck anything.ck
	xn--p1ai xn--55qx5d.cn 公司.cn рф`.split(/\s+/),
)("%s is an ending, no organisation", (suffix) => {
	expect(domainRefusal(suffix)).toMatch(ending);
});

test.each(
	`oak.example bramblewick.gov.uk oak.nhs.uk gmail.oak.example notgmail.com
	bramblewick-trust.org.uk oak.bramblewick.sch.uk oak.anything.ck www.ck
	oak.github.io bücher-für-alle.de xn--bcher-kva.example
	oakmail.com`.split(/\s+/),
)("%s may stand for one", (domain) => {
	expect(domainRefusal(domain)).toBeUndefined();
});

test.each([
	["https://oak.example/about", /is a web address/],
	["www.oak.example", /is a web address/],
	["oak.example/about", /is a web address/],
	["jo@oak.example", noDomain],
	["oak .example", noDomain],
	["oak.example, elm.example", noDomain],
	["oak..example", noDomain],
	[".oak.example", noDomain],
	["oak_.example", noDomain],
	["oak.example\u200b", noDomain],
	["ｏａｋ.example", noDomain],
	["oak。example", noDomain],
	["192.0.2.1", noDomain],
	[`${"x".repeat(64)}.example`, noDomain],
	["", noDomain],
	["@", noDomain],
])("%j is refused with its reason", (typed, reason) => {
	expect(domainRefusal(typed)).toMatch(reason);
});

test("what is typed with an @, capitals, spaces or a last dot is still the domain", () => {
	for (const typed of ["@oak.example", " Oak.Example ", "oak.example."]) {
		expect(domainRefusal(typed)).toBeUndefined();
		expect(typedDomain(typed)).toBe("oak.example");
	}
	expect(typedDomain("@BÜCHER.example")).toBe("xn--bcher-kva.example");
});

test("what is under a domain of the free-mail list is refused too", () => {
	expect(domainRefusal("linuxmail.org")).toMatch(everybodys);
	expect(domainRefusal("trust.linuxmail.org")).toMatch(everybodys);
	expect(domainRefusal("trustlinuxmail.org")).toBeUndefined();
});

test("domains that the charity knows to be shared are refused too", () => {
	const extra = ["@Hub.example", "bücher.example"];
	expect(domainRefusal("hub.example", extra)).toMatch(everybodys);
	expect(domainRefusal("oak.hub.example", extra)).toMatch(everybodys);
	expect(domainRefusal("xn--bcher-kva.example", extra)).toMatch(everybodys);
	expect(domainRefusal("oakhub.example", extra)).toBeUndefined();
});

test("an exception to a rule with a star is a name of its own", () => {
	expect(isBareSuffix("www.ck")).toBe(false);
	expect(isBareSuffix("other.ck")).toBe(true);
	expect(isBareSuffix("oak.other.ck")).toBe(false);
});

test("a longer registered domain comes before a shorter one, on whole labels", () => {
	const registered = [
		"oak.example",
		"north.oak.example",
		"xn--bcher-kva.example",
	];
	const found = (domain: string) => registeredDomain(domain, registered);
	expect(found("x.north.oak.example")).toBe("north.oak.example");
	expect(found("OAK.example.")).toBe("oak.example");
	expect(found("badoak.example")).toBeUndefined();
	expect(found("oak.example.evil.example")).toBeUndefined();
	expect(found("post.bücher.example")).toBe("xn--bcher-kva.example");
});

test("the same lists are packed into the same bytes, small enough to ship", () => {
	expect(sharedDomains()).toEqual(sharedDomains());
	expect(sharedDomains().join("").length).toBeLessThan(90_000);
});

describeWithSharedData("the free-mail list", () => {
	test("everything on it is refused", () => {
		const path = sharedData("domains/freemail-free.txt") ?? "";
		const domains = readFileSync(path, "utf8").split("\n").filter(Boolean);
		expect(domains.length).toBeGreaterThan(4_000);
		expect(domains.filter((domain) => !domainRefusal(domain))).toEqual([]);
	});
});
