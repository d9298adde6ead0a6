/** Cards beside a message: what they are made of, and what Gmail refuses. */

import type { Office } from "../../../local/office";
import { aCardOffice, addOns, aMessage, cardScopes } from "./cardScript";
import { account, anOffice } from "./scripts";

/** The cards that this expression makes, or the words of the refusal. */
function drawn(expression: string): unknown {
	const ran = aCardOffice(
		`function onHome() { return ${expression}; }`,
	).openCard();
	return ran.ok ? ran.value : `${ran.error.name}: ${ran.error.message}`;
}

/** What a press of a button that calls this expression does. */
function answered(expression: string): unknown {
	const office = aCardOffice(`
		function onHome() { return says("Hello"); }
		function press(e) { return ${expression}; }`);
	office.openCard();
	const ran = office.pressCard({ function: "press" });
	return ran.ok ? ran.value : `${ran.error.name}: ${ran.error.message}`;
}

describe("a card", () => {
	test("comes with everything that was put on it", () => {
		expect(
			drawn(`cardOf(
				section(
					CardService.newDecoratedText().setTopLabel("Stage").setText("<b>Active</b>")
						.setBottomLabel("since May").setWrapText(true)
						.setOnClickAction(act("more").setParameters({ ref: "P-1" }))
						.setButton(button("Open").setOpenLink(link("https://docs.google.com/x"))),
					CardService.newDivider(),
				).setHeader("Partner").setCollapsible(true).setNumUncollapsibleWidgets(1),
				section(
					choice().setType(CardService.SelectionInputType.DROPDOWN).setTitle("Partner")
						.addItem("Oak", "P-1", true).addItem("Elm", 2, false)
						.setOnChangeAction(act("chosen").setLoadIndicator(CardService.LoadIndicator.NONE)),
					CardService.newTextInput().setFieldName("why").setTitle("Why").setHint("A word").setValue("x"),
					CardService.newButtonSet()
						.addButton(button("Log").setOnClickAction(act("log"))
							.setTextButtonStyle(CardService.TextButtonStyle.FILLED))
						.addButton(button("No").setOnClickAction(act("no")).setDisabled(true)),
					button("Alone").setOnClickAction(act("alone")),
				),
			).setName("partner").setHeader(
				CardService.newCardHeader().setTitle("Oak Trust").setSubtitle("Partner")).build()`),
		).toEqual([
			{
				name: "partner",
				header: { title: "Oak Trust", subtitle: "Partner" },
				sections: [
					{
						header: "Partner",
						collapsible: true,
						uncollapsibleWidgetsCount: 1,
						widgets: [
							{
								decoratedText: {
									topLabel: "Stage",
									text: "<b>Active</b>",
									bottomLabel: "since May",
									wrapText: true,
									onClick: { action: press("more", { ref: "P-1" }) },
									button: {
										...plainButton("Open"),
										onClick: { openLink: { url: "https://docs.google.com/x" } },
									},
								},
							},
							{ divider: {} },
						],
					},
					{
						collapsible: false,
						uncollapsibleWidgetsCount: 0,
						widgets: [
							{
								selectionInput: {
									name: "who",
									label: "Partner",
									type: "DROPDOWN",
									items: [
										{ text: "Oak", value: "P-1", selected: true },
										{ text: "Elm", value: "2", selected: false },
									],
									onChangeAction: { ...press("chosen"), loadIndicator: "NONE" },
								},
							},
							{
								textInput: {
									name: "why",
									label: "Why",
									hintText: "A word",
									value: "x",
								},
							},
							{
								buttonList: {
									buttons: [
										{
											...plainButton("Log"),
											type: "FILLED",
											onClick: { action: press("log") },
										},
										{
											...plainButton("No"),
											disabled: true,
											onClick: { action: press("no") },
										},
									],
								},
							},
							{
								buttonList: {
									buttons: [
										{
											...plainButton("Alone"),
											onClick: { action: press("alone") },
										},
									],
								},
							},
						],
					},
				],
			},
		]);
	});

	const press = (name: string, parameters = {}) => ({
		function: name,
		parameters,
		loadIndicator: "SPINNER",
	});
	const plainButton = (text: string) => ({
		text,
		type: "OUTLINED",
		disabled: false,
	});

	test("several at once are several cards", () => {
		expect(drawn(`[says("One"), says("Two")]`)).toMatchObject([
			{ sections: [{ widgets: [{ textParagraph: { text: "One" } }] }] },
			{ sections: [{ widgets: [{ textParagraph: { text: "Two" } }] }] },
		]);
	});

	test("what is put into a section after it was added is on the card", () => {
		expect(
			drawn(`(() => {
				const late = CardService.newCardSection();
				const builder = cardOf(late);
				late.addWidget(text("Late"));
				return builder.build();
			})()`),
		).toMatchObject([
			{ sections: [{ widgets: [{ textParagraph: { text: "Late" } }] }] },
		]);
	});

	const many = (count: number, each: string) =>
		`Array.from({ length: ${count} }, () => ${each})`;

	test("100 sections and 100 widgets are all there", () => {
		const full = drawn(`cardOf(...${many(100, 'section(text("x"))')}).build()`);
		expect(full).toMatchObject([{ sections: { length: 100 } }]);
	});

	test.each([
		["cardOf().build()", "it needs a section"],
		[
			`cardOf(...${many(101, 'section(text("x"))')}).build()`,
			"it has more than 100 sections",
		],
		[
			`cardOf(section(...${many(60, 'text("x")')}), section(...${many(41, 'text("x")')})).build()`,
			"it has more than 100 widgets",
		],
		["cardOf(section()).build()", "a section needs a widget"],
		[
			`cardOf(section(text("x"))).setHeader(CardService.newCardHeader()).build()`,
			"its header needs a title",
		],
		[`says("")`, "a paragraph needs its text"],
		[
			`cardOf(section(CardService.newDecoratedText().setTopLabel("x"))).build()`,
			"a decorated text needs its text",
		],
		[
			`cardOf(section(CardService.newDecoratedText().setText("x"))).build()`,
			"a decorated text needs a label",
		],
		[
			`cardOf(section(button("").setOnClickAction(act("x")))).build()`,
			"a button needs its text",
		],
		[
			`cardOf(section(button("Log"))).build()`,
			'the button "Log" needs an action or a link',
		],
		[
			`cardOf(section(button("Log").setOnClickAction(act("x")).setOpenLink(link("https://docs.google.com/")))).build()`,
			'the button "Log" has both an action and a link',
		],
		[
			`cardOf(section(button("Log").setOnClickAction(CardService.newAction()))).build()`,
			'the action of the button "Log" needs a function',
		],
		[
			`cardOf(section(button("Go").setOpenLink(link("http://docs.google.com/")))).build()`,
			'the link "http://docs.google.com/" is not https',
		],
		[
			`cardOf(section(CardService.newButtonSet())).build()`,
			"a button set needs a button",
		],
		[
			`cardOf(section(CardService.newSelectionInput().addItem("a", "a", false))).build()`,
			"a selection needs a field name",
		],
		[`cardOf(section(choice())).build()`, 'the selection "who" needs an item'],
		[
			`cardOf(section(choice().setType(CardService.SelectionInputType.RADIO_BUTTON).addItem("a", "a", true).addItem("b", "b", true))).build()`,
			'only one item of "who" can be selected',
		],
		[
			`cardOf(section(CardService.newTextInput().setTitle("Why"))).build()`,
			"a text input needs a field name",
		],
		[
			`cardOf(section(CardService.newTextInput().setFieldName("why"))).build()`,
			'the input "why" needs a title',
		],
		[
			`cardOf(section(choice().addItem("a", "a", false), CardService.newTextInput().setFieldName("who").setTitle("Who"))).build()`,
			'it has two fields with the name "who"',
		],
		[
			`cardOf(section(text("x")).setNumUncollapsibleWidgets(1)).build()`,
			"only a collapsible section keeps widgets",
		],
		[
			`cardOf(section(text("x")).setCollapsible(true).setNumUncollapsibleWidgets(2)).build()`,
			"a section keeps more widgets than it has",
		],
	])("%s is refused", (expression, fault) => {
		expect(drawn(expression)).toBe(`Exception: Invalid card: ${fault}.`);
	});

	test("several ticked boxes are allowed", () => {
		expect(
			drawn(
				`cardOf(section(choice().addItem("a", "a", true).addItem("b", "b", true))).build()`,
			),
		).toMatchObject([{}]);
	});

	test.each([
		[
			"text(5)",
			"The parameters (number) don't match the method signature for CardService.TextParagraph.setText.",
		],
		[
			"section(null)",
			"The parameters (null) don't match the method signature for CardService.CardSection.addWidget.",
		],
		[
			"section(CardService.newCardHeader())",
			"The parameters (CardHeader) don't match the method signature for CardService.CardSection.addWidget.",
		],
		[
			"choice().setType('DROPDOWN')",
			"The parameters (String) don't match the method signature for CardService.SelectionInput.setType.",
		],
		[
			"button('x').setTextButtonStyle(CardService.LoadIndicator.NONE)",
			"The parameters (LoadIndicator) don't match the method signature for CardService.TextButton.setTextButtonStyle.",
		],
		[
			"button('x').setDisabled('yes')",
			"The parameters (String) don't match the method signature for CardService.TextButton.setDisabled.",
		],
		[
			"choice().addItem('a', 'a')",
			"The parameters (String,String) don't match the method signature for CardService.SelectionInput.addItem.",
		],
		[
			"act('x').setParameters({ row: 5 })",
			"Invalid argument: row. Action parameters must be of type: String",
		],
		[
			"act('x').setParameters({ row: null })",
			"Invalid argument: row. Action parameters must be of type: String",
		],
		["section().setNumUncollapsibleWidgets(1.5)", "Cannot convert 1.5 to int."],
	])("%s is refused", (expression, words) => {
		expect(drawn(expression)).toBe(`Exception: ${words}`);
	});

	test.each([
		["CardService.newImage()", "CardService.newImage"],
		["cardOf().setFixedFooter()", "CardService.CardBuilder.setFixedFooter"],
		[
			"CardService.SelectionInputType.SWITCH",
			"CardService.SelectionInputType.SWITCH",
		],
	])(
		"%s is not here, and says so even when it is caught",
		(expression, name) => {
			expect(
				drawn(
					`(() => { try { ${expression} } catch { } return says("x"); })()`,
				),
			).toBe(`NotInLocalWorkspace: ${name} is not in the local workspace`);
		},
	);

	test("nothing of it can be read or set from the script", () => {
		expect(drawn(`says("x").sections`)).toContain(
			"CardService.Card.sections is not in the local workspace",
		);
		expect(drawn(`Object.assign(button("x"), { text: "y" })`)).toBe(
			"Exception: Cannot set CardService.TextButton.text.",
		);
	});
});

describe("Gmail shows nothing but cards", () => {
	const unusable = (value: string) =>
		`Exception: The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ${value}`;

	test.each([
		[`cardOf(section(text("x")))`, "CardService.CardBuilder"],
		["{ a: 1 }", '{"a":1}'],
		["[]", "[]"],
		["null", "null"],
		["undefined", "null"],
		[`[says("x"), 5]`, "[CardService.Card,5]"],
		[`answer().setStateChanged(true).build()`, "CardService.ActionResponse"],
	])("%s is refused", (expression, value) => {
		expect(drawn(`(${expression})`)).toBe(unusable(value));
	});

	test.each([
		[`says("x")`, "CardService.Card"],
		[
			`answer().setNotification(note("x"))`,
			"CardService.ActionResponseBuilder",
		],
		["true", "true"],
	])("for a press, %s is refused", (expression, value) => {
		expect(answered(expression)).toBe(unusable(value));
	});

	test.each([
		`button("Go").setOpenLink(link("https://example.test/"))`,
		`CardService.newDecoratedText().setText("x").setTopLabel("y").setOpenLink(link("https://example.test/"))`,
		`CardService.newDecoratedText().setText("x").setBottomLabel("<a href='https://example.test/'>y</a>")`,
		`text('See <a href="https://example.test/">this</a>')`,
	])("a link elsewhere than the manifest says is refused: %s", (widget) => {
		expect(drawn(`cardOf(section(${widget})).build()`)).toBe(
			"Exception: URL: 'https://example.test/' does not match any of the prefixes whitelisted for use in the add-on.",
		);
	});

	test("links are looked at in answers too", () => {
		const words =
			"Exception: URL: 'https://example.test/' does not match any of the prefixes whitelisted for use in the add-on.";
		const elsewhere = `link("https://example.test/")`;
		expect(answered(`answer().setOpenLink(${elsewhere}).build()`)).toBe(words);
		expect(
			answered(
				`answer().setNavigation(moves().updateCard(cardOf(section(button("Go").setOpenLink(${elsewhere}))).build())).build()`,
			),
		).toBe(words);
		expect(
			answered(
				`answer().setOpenLink(link("https://docs.google.com/d")).build()`,
			),
		).toMatchObject({ openLink: { url: "https://docs.google.com/d" } });
	});
});

describe("an answer", () => {
	test("says where to go, in order, and what to say", () => {
		expect(
			answered(
				`answer().setNavigation(moves().popToRoot().updateCard(says("New")).pushCard(says("More")).popCard())
					.setNotification(note("Logged")).setStateChanged(true).build()`,
			),
		).toMatchObject({
			navigations: [
				{ popToRoot: true },
				{ updateCard: { sections: [{}] } },
				{ pushCard: { sections: [{}] } },
				{ popCard: true },
			],
			notification: { text: "Logged" },
			stateChanged: true,
		});
	});

	test.each([
		["answer().build()", "it does nothing"],
		[
			"answer().setNotification(note('')).build()",
			"a notification needs its text",
		],
		[
			"answer().setOpenLink(link('http://docs.google.com/')).build()",
			'the link "http://docs.google.com/" is not https',
		],
		[
			"answer().setOpenLink(link('https://docs.google.com/')).setNavigation(moves().popCard()).build()",
			"it both navigates and opens a link",
		],
	])("%s is refused", (expression, fault) => {
		expect(answered(expression)).toBe(`Exception: Invalid response: ${fault}.`);
	});

	test.each(["nobody", "press_"])("%s is no function to press for", (name) => {
		const office = aCardOffice(`
			function onHome() { return says("Hello"); }
			function press_() { return answer().setStateChanged(true).build(); }`);
		office.openCard();
		expect(office.pressCard({ function: name })).toMatchObject({
			ok: false,
			error: { message: `Script function not found: ${name}` },
		});
	});
});

describe("what a function is told", () => {
	const telling = `
		function onMessage(e) { console.log(JSON.stringify(e)); return says("A message"); }
		function onHome(e) { console.log(JSON.stringify(e)); return says("At home"); }
		function press(e) { console.log(JSON.stringify(e)); return answer().setStateChanged(true).build(); }`;
	const told = ({ console }: { console: readonly string[] }) =>
		JSON.parse(console[0] ?? "null");

	test("of a message: its ids in decimals, and a token", async () => {
		const office = aCardOffice(telling);
		const id = await aMessage(office);
		const event = told(office.openCard(id));
		expect(event).toEqual({
			commonEventObject: { hostApp: "GMAIL", platform: "WEB" },
			gmail: {
				messageId: expect.stringMatching(/^msg-f:\d+$/),
				threadId: expect.stringMatching(/^thread-f:\d+$/),
				accessToken: expect.stringMatching(/^\w{40}$/),
			},
		});
		const decimal = event.gmail.messageId.replace("msg-f:", "");
		expect(BigInt(decimal).toString(16)).toBe(id);
	});

	test("on the homepage: nothing of any message", async () => {
		const office = aCardOffice(telling);
		office.openCard(await aMessage(office));
		const home = office.openCard();
		expect(home).toMatchObject({
			ok: true,
			value: [
				{ sections: [{ widgets: [{ textParagraph: { text: "At home" } }] }] },
			],
		});
		expect(told(home)).toEqual({
			commonEventObject: { hostApp: "GMAIL", platform: "WEB" },
		});
		expect(told(office.pressCard({ function: "press" }))).not.toHaveProperty(
			"gmail",
		);
	});

	test("at a press: parameters, what was filled in, and the open message", async () => {
		const office = aCardOffice(telling);
		const id = await aMessage(office);
		const { gmail } = told(office.openCard(id));
		const pressed = office.pressCard(
			{ function: "press", parameters: { ref: "P-1" } },
			{ who: ["P-1"], boxes: ["a", "b"] },
		);
		expect(told(pressed)).toEqual({
			commonEventObject: {
				hostApp: "GMAIL",
				platform: "WEB",
				parameters: { ref: "P-1" },
				formInputs: {
					who: { stringInputs: { value: ["P-1"] } },
					boxes: { stringInputs: { value: ["a", "b"] } },
				},
			},
			gmail: { ...gmail, accessToken: expect.any(String) },
		});
	});

	test("the person's language and time zone, if the manifest asks for them", () => {
		const { common, gmail } = addOns;
		const oauthScopes = [
			...cardScopes,
			"https://www.googleapis.com/auth/script.locale",
		];
		const office = aCardOffice(telling, {
			manifest: {
				addOns: { common: { ...common, useLocaleFromApp: true }, gmail },
				oauthScopes,
			},
		});
		expect(told(office.openCard()).commonEventObject).toMatchObject({
			userLocale: "en-GB",
			timeZone: { id: "Europe/London", offset: 3_600_000 },
		});
	});
});

describe("where a card's function runs", () => {
	test("there is no spreadsheet that is open, and no screen of its own", () => {
		const office = aCardOffice(`
			function onHome() {
				const app = SpreadsheetApp;
				return says(JSON.stringify([
					app.getActiveSpreadsheet(), app.getActiveSheet(), app.getActiveRange(),
					Session.getActiveUser().getEmail()]));
			}
			function press() { SpreadsheetApp.getUi(); }`);
		expect(office.openCard()).toMatchObject({
			value: [
				{
					sections: [
						{
							widgets: [
								{
									textParagraph: {
										text: JSON.stringify([null, null, null, account]),
									},
								},
							],
						},
					],
				},
			],
		});
		expect(office.pressCard({ function: "press" })).toMatchObject({
			error: {
				message: "Cannot call SpreadsheetApp.getUi() from this context.",
			},
		});
	});

	test("after 30 seconds it is over, whatever it catches", () => {
		const sleeping = (ms: number) =>
			aCardOffice(
				`function onHome() { try { Utilities.sleep(${ms}); } catch {} return says("x"); }`,
			).openCard();
		expect(sleeping(29_000)).toMatchObject({ ok: true });
		expect(sleeping(31_000)).toMatchObject({
			ok: false,
			error: { message: "Exceeded maximum execution time" },
		});
	});

	test("it is in the log, and reads the mailbox as any other function", async () => {
		const office = aCardOffice(`function onMessage(e) {
			const id = BigInt(e.gmail.messageId.slice(6)).toString(16);
			const { payload } = Gmail.Users.Messages.get("me", id, { format: "metadata" });
			return says(payload.headers.find(({ name }) => name === "Subject").value);
		}`);
		const id = await aMessage(office, "Harvest");
		expect(office.openCard(id)).toMatchObject({
			value: [
				{ sections: [{ widgets: [{ textParagraph: { text: "Harvest" } }] }] },
			],
			calls: [{ service: "Gmail.Users.Messages", method: "get" }],
		});
		expect(office.workspace.state.log.at(-1)).toMatchObject({
			function: "onMessage",
			source: "card",
		});
	});

	test("CardService makes cards in any run, also before anybody agreed", () => {
		const office = anOffice(
			`function onOpen() { CardService.newTextParagraph().setText("x"); }`,
		);
		expect(office.open()).toMatchObject([{ ok: true }]);
	});
});

describe("the manifest decides", () => {
	const simple = `
		function onMessage() { return says("A message"); }
		function onHome() { return says("At home"); }
		function onGmailHome() { return says("At home in Gmail"); }`;
	const textOf = (ran: ReturnType<Office["openCard"]>) =>
		ran.ok
			? JSON.stringify(ran.value).match(/"text":"([^"]*)"/)?.[1]
			: ran.error.message;

	test.each([
		["no addOns", undefined],
		["nothing of Gmail", { common: addOns.common }],
	])("with %s there is no card", (_, given) => {
		const office = aCardOffice(simple, { manifest: { addOns: given } });
		expect(() => office.openCard()).toThrow(
			"The script has no card in Gmail; its manifest has no addOns.gmail.",
		);
	});

	test("Gmail's own homepage counts before the common one", () => {
		const gmail = { homepageTrigger: { runFunction: "onGmailHome" } };
		const manifest = { addOns: { ...addOns, gmail } };
		const office = aCardOffice(simple, { manifest });
		expect(textOf(office.openCard())).toBe("At home in Gmail");
	});

	test("without a function for messages they have the homepage", async () => {
		const manifest = { addOns: { ...addOns, gmail: {} } };
		const office = aCardOffice(simple, { manifest });
		expect(textOf(office.openCard(await aMessage(office)))).toBe("At home");
	});

	test("a homepage that is switched off is none", () => {
		const gmail = {
			homepageTrigger: { runFunction: "onHome", enabled: false },
		};
		const manifest = { addOns: { ...addOns, gmail } };
		expect(() => aCardOffice(simple, { manifest }).openCard()).toThrow(
			"The manifest names no function for this card",
		);
	});

	const execute = "https://www.googleapis.com/auth/gmail.addons.execute";
	const metadata =
		"https://www.googleapis.com/auth/gmail.addons.current.message.metadata";

	test.each([execute, metadata])(
		"without %s a message's card does not run",
		async (scope) => {
			const oauthScopes = cardScopes.filter((each) => each !== scope);
			const office = aCardOffice(simple, { manifest: { oauthScopes } });
			const words = textOf(office.openCard(await aMessage(office)));
			expect(words).toContain(
				"Specified permissions are not sufficient to call onMessage. Required permissions:",
			);
			expect(words).toContain(scope);
			expect(office.workspace.state.log).toEqual([]);
		},
	);

	test("a permission that was unticked stops it too", () => {
		const office = aCardOffice(simple);
		office.workspace.state.withheld = [execute];
		expect(textOf(office.openCard())).toContain(
			"You do not have permission to call onHome.",
		);
	});

	test("the homepage needs nothing of the message", () => {
		const oauthScopes = cardScopes.filter((each) => each !== metadata);
		const office = aCardOffice(simple, { manifest: { oauthScopes } });
		expect(textOf(office.openCard())).toBe("At home");
	});

	test("a message that is not there is said in a sentence", () => {
		expect(() => aCardOffice(simple).openCard("abc")).toThrow(
			'There is no message abc; "mail" lists what is there.',
		);
	});
});
