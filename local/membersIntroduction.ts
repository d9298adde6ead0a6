/** How the page about the local workspace begins. */

export const introduction = `# The local workspace

This page is made from the code in \`local/\` by \`npm run check -- --write\`; do not edit it by hand.

The local workspace stands in for Google on your own computer. It loads the files in \`dist/\`, as they would be pushed, into a bare world like that of Apps Script, and gives them the services listed here, with Google’s limits, refusals and missing globals, on a clock that moves only when you say so. Its state is a folder of plain files. It knows nothing of partners, and imports nothing of \`src\`.

**What it can be trusted for.** That a call which works here is one that Google documents, with arguments that Google takes; that a batch takes effect whole or not at all; that quotas, sizes and times end where Google’s documentation says; that errors carry Google’s name, code and, where it is known, text; that whatever is not here says so by name, even if a script catches it.

**What it cannot be trusted for.** How anything looks at Google; how long a call really takes; formulas, which are kept as typed and read as \`#NAME?\`; what Google does that nobody has written down. Where that matters we take the worse case, and [what we assume](probes.md) lists each such case with a way to find out. Decide by an error’s \`name\` and \`details.code\`, never by its text: some texts are our own, and Google’s come in the account’s language.

**How to add a member.** Write it in \`local/services\`, with its arguments in \`local/signatures.ts\`, its cost in \`local/costs.ts\`, its permission in \`local/permissions.ts\` and a remark in \`local/members.ts\`; without a remark it does not compile. New options and parts belong in \`local/services/options.ts\` and \`local/sheets/shapes.ts\`, where Google’s names come from \`local/googleNames.ts\`; a test compares those with Google’s own client library.`;
