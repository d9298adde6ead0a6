/** Every function that Google may call, and nothing else. */
export { callServer } from "./actions/callServer";
export { daily } from "./actions/daily";
export { logCorrespondence } from "./actions/logCorrespondence";
export {
	checkFromMenu,
	draftFromMenu,
	logFromMenu,
	onOpen,
	openPanel,
	setUpFromMenu,
} from "./actions/menu";
export { nightly } from "./actions/nightly";
export { setUp } from "./actions/setUp";
export {
	onCardPressed,
	onDocsPressed,
	onFileAsked,
	onFileGranted,
	onGmailMessage,
	onHomepage,
} from "./cards/onCard";
