/** Headers that claim Gmail's word for jo@oak.example, and have no right to. */

/** What Gmail says when all is well. */
export const pass =
	"dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=oak.example";

/** What is written where only Gmail should write. */
export const forged: readonly [string, string][] = [
	[
		"a reason whose end is escaped",
		`mx.google.com; spf=fail reason="\\"; ${pass}; spf=none smtp.x=\\""`,
	],
	[
		"a comment whose end is escaped",
		`mx.google.com; spf=pass (a \\); ${pass}; spf=none (b)`,
	],
	[
		"a comment with a quoted bracket",
		`mx.google.com; spf=pass (domain of " smtp.x=("@evil.example); ${pass}`,
	],
	[
		"a failure in a comment that never ends",
		"mx.google.com; dkim=pass header.i=@oak.example; spf=fail (; dmarc=fail header.from=oak.example",
	],
	[
		"a failure in a quotation that never ends",
		'mx.google.com; dkim=pass header.i=@oak.example; spf=fail reason="; dmarc=fail header.from=oak.example',
	],
	["nothing", ""],
	["only the server", "mx.google.com"],
	["no result", "mx.google.com; none"],
	["no server", pass],
	["an empty server", `; ${pass}`],
	["an empty statement first", `; mx.google.com; ${pass}`],
	["another server", `mx.evil.example; ${pass}`],
	["a part of the server's name", `google.com; ${pass}`],
	["a server under it", `x.mx.google.com; ${pass}`],
	["a server that ends otherwise", `mx.google.com.evil.example; ${pass}`],
	["a server with a longer beginning", `evilmx.google.com; ${pass}`],
	["a last dot on the server", `mx.google.com.; ${pass}`],
	["a look-alike server", `mx.g\u043eogle.com; ${pass}`],
	["a server in quotation marks", `"mx.google.com"; ${pass}`],
	["the server in a comment", `evil.example (mx.google.com); ${pass}`],
	["the server as a property", `evil.example; x=mx.google.com; ${pass}`],
	["an instance before the server", `i=1; mx.google.com; ${pass}`],
	["a version after the server", `mx.google.com 1; ${pass}`],
	["a version that is unknown", `mx.google.com 2; ${pass}`],
	["no semicolon after the server", `mx.google.com ${pass}`],
	["a comma for a semicolon", `mx.google.com, ${pass}`],
	["another domain", "mx.google.com; dmarc=pass header.from=evil.example"],
	["a longer domain", "mx.google.com; dmarc=pass header.from=badoak.example"],
	[
		"a domain after it",
		"mx.google.com; dmarc=pass header.from=oak.example.evil.example",
	],
	["a part of it", "mx.google.com; dmarc=pass header.from=north.oak.example"],
	["its parent", "mx.google.com; dmarc=pass header.from=example"],
	[
		"a neighbour by one letter",
		"mx.google.com; dmarc=pass header.from=0ak.example",
	],
	["a look-alike", "mx.google.com; dmarc=pass header.from=o\u0430k.example"],
	[
		"the look-alike in punycode",
		"mx.google.com; dmarc=pass header.from=xn--ok-7kc.example",
	],
	["the Kelvin sign", "mx.google.com; dmarc=pass header.from=oa\u212a.example"],
	["a wide letter", "mx.google.com; dmarc=pass header.from=o\uff41k.example"],
	[
		"an address for a domain",
		"mx.google.com; dmarc=pass header.from=jo@oak.example",
	],
	["no domain", "mx.google.com; dmarc=pass"],
	["an empty domain", "mx.google.com; dmarc=pass header.from="],
	[
		"the envelope's domain",
		"mx.google.com; dmarc=pass smtp.mailfrom=oak.example",
	],
	[
		"two domains",
		"mx.google.com; dmarc=pass header.from=evil.example header.from=oak.example",
	],
	[
		"two domains the other way",
		"mx.google.com; dmarc=pass header.from=oak.example header.from=evil.example",
	],
	[
		"DMARC failed",
		"mx.google.com; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=oak.example",
	],
	[
		"DMARC failed, overruled by ARC",
		"mx.google.com; dmarc=fail (p=REJECT dis=NONE arc=pass) header.from=oak.example",
	],
	[
		"DMARC failed, DKIM passed",
		"mx.google.com; dkim=pass header.i=@oak.example; dmarc=fail header.from=oak.example",
	],
	[
		"DMARC could not be asked",
		"mx.google.com; dkim=pass header.i=@oak.example; dmarc=temperror header.from=oak.example",
	],
	[
		"DMARC is broken",
		"mx.google.com; dkim=pass header.i=@oak.example; dmarc=permerror header.from=oak.example",
	],
	["a guess", "mx.google.com; dmarc=bestguesspass header.from=oak.example"],
	["nearly a pass", "mx.google.com; dmarc=passed header.from=oak.example"],
	["a pass with a sign", "mx.google.com; dmarc=pass, header.from=oak.example"],
	[
		"passed and failed",
		`mx.google.com; ${pass}; dmarc=fail header.from=oak.example`,
	],
	[
		"failed and passed",
		`mx.google.com; dmarc=fail header.from=oak.example; ${pass}`,
	],
	["passed twice", `mx.google.com; ${pass}; ${pass}`],
	["none and passed", `mx.google.com; dmarc=none; ${pass}`],
	[
		"a failure with a version",
		`mx.google.com; dmarc/1=fail header.from=oak.example; ${pass}`,
	],
	[
		"DMARC of another name",
		"mx.google.com; x-dmarc=pass header.from=oak.example",
	],
	[
		"a pass in a comment",
		"mx.google.com; spf=pass (dmarc=pass header.from=oak.example)",
	],
	[
		"a pass in a nested comment",
		"mx.google.com; spf=pass (a (b) ; dmarc=pass header.from=oak.example; (c))",
	],
	["a comment that never ends", `mx.google.com; spf=fail (; ${pass}`],
	["a comment that ends twice", `mx.google.com; spf=fail (x)); ${pass}`],
	[
		"a comment that a quotation ends",
		`mx.google.com; spf=pass (google.com: domain of ");${pass};("@evil.example designates 192.0.2.1)`,
	],
	[
		"a comment that a backslash holds open",
		`mx.google.com; spf=pass (google.com: domain of \\) x@evil.example); ${pass}`,
	],
	[
		"a pass in a reason",
		'mx.google.com; spf=fail reason="; dmarc=pass header.from=oak.example"',
	],
	[
		"a reason with a backslash",
		`mx.google.com; spf=fail reason="\\"; ${pass}; x=\\""`,
	],
	["a reason that never ends", `mx.google.com; spf=fail reason="; ${pass}`],
	[
		"a pass in the envelope",
		'mx.google.com; spf=pass smtp.mailfrom=";dmarc=pass header.from=oak.example;"@evil.example',
	],
	["a quoted pass", 'mx.google.com; "dmarc=pass" header.from=oak.example'],
	[
		"a quoted domain with more",
		'mx.google.com; dmarc=pass header.from="oak.example".evil.example',
	],
	[
		"the property before the result",
		"mx.google.com; header.from=oak.example dmarc=pass",
	],
	[
		"the result after the method",
		"mx.google.com; dmarc header.from=oak.example pass",
	],
	[
		"spaces round the sign",
		"mx.google.com; dmarc = pass header.from=oak.example",
	],
	[
		"a missing semicolon",
		"mx.google.com; spf=pass smtp.mailfrom=x@evil.example dmarc=pass header.from=oak.example",
	],
	[
		"a missing semicolon before a failure",
		"mx.google.com; dkim=pass header.i=@oak.example dmarc=fail header.from=oak.example",
	],
	["a stray word", "mx.google.com; dmarc=pass header.from=oak.example evil"],
	["a bare line end", `mx.google.com; spf=fail\n${pass}`],
	["a bare carriage return", `mx.google.com; spf=fail;\r${pass}`],
	[
		"a NUL",
		`mx.google.com; dmarc=pass header.from=oak.example\u0000.evil.example`,
	],
	["a vertical tab", `mx.google.com;\u000b${pass}`],
	[
		"a space of another kind",
		"mx.google.com; dmarc=pass header.from=oak.example\u00a0.evil.example",
	],
	[
		"a domain that is folded",
		"mx.google.com; dmarc=pass header.from=oak.example\r\n .evil.example",
	],
	[
		"only SPF",
		"mx.google.com; spf=pass smtp.mailfrom=jo@oak.example; dmarc=none header.from=oak.example",
	],
	[
		"only ARC",
		"mx.google.com; arc=pass (i=1 dmarc=pass fromdomain=oak.example)",
	],
	["DKIM of another", "mx.google.com; dkim=pass header.i=@evil.example"],
	["DKIM of a part", "mx.google.com; dkim=pass header.i=@north.oak.example"],
	["DKIM of an ending", "mx.google.com; dkim=pass header.i=@example"],
	["DKIM of a neighbour", "mx.google.com; dkim=pass header.i=@badoak.example"],
	[
		"DKIM of a longer domain",
		"mx.google.com; dkim=pass header.i=@oak.example.evil.example",
	],
	[
		"DKIM on behalf of us, signed by another",
		"mx.google.com; dkim=pass header.d=evil.example header.i=@oak.example",
	],
	[
		"DKIM by us, on behalf of another",
		"mx.google.com; dkim=pass header.d=oak.example header.i=@evil.example",
	],
	[
		"DKIM with two at signs",
		"mx.google.com; dkim=pass header.i=@evil.example@oak.example",
	],
	[
		"DKIM with a quoted at sign",
		'mx.google.com; dkim=pass header.i="@oak.example"@evil.example',
	],
	[
		"DKIM with us before the at sign",
		"mx.google.com; dkim=pass header.i=oak.example@evil.example",
	],
	["DKIM with no domain", "mx.google.com; dkim=pass header.s=oak.example"],
	["DKIM with an empty domain", "mx.google.com; dkim=pass header.i=@"],
	["DKIM that failed", "mx.google.com; dkim=fail header.i=@oak.example"],
	[
		"DKIM and its guess",
		"mx.google.com; dkim=neutral header.i=@oak.example; spf=pass smtp.mailfrom=jo@oak.example",
	],
	[
		"a header that is longer than Gmail's",
		`mx.google.com; dkim=pass header.i=@oak.example; spf=pass (${"x".repeat(10_000)})`,
	],
];
