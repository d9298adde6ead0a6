/** The command line of the local workspace. */

import { commandLine } from "./commandLine";

const { text, failed, isJson } = await commandLine(process.argv.slice(2));
(failed && !isJson ? console.error : console.log)(text);
if (failed) process.exitCode = 1;
