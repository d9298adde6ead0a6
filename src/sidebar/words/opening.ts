/** The first moment, in words. */

export const title = "Partnerships";
export const reading = "Opening the register. This takes a few seconds.";
export const notReady = "The register is not ready";
export const noAnswer = "No answer from Google";
export const setUp = "Set up";
export const setUpHint =
	"Set up makes the tabs that are missing. It changes nothing else.";
export const settingUp = "Setting up the register. This takes about a minute.";
