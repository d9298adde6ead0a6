/** Every function that Google may call, and nothing else. */
export { callServer } from "./actions/callServer";
export { daily } from "./actions/daily";
export { logCorrespondence } from "./actions/logCorrespondence";
export {
	checkFromMenu,
	logFromMenu,
	onOpen,
	openPanel,
	setUpFromMenu,
} from "./actions/menu";
export { nightly } from "./actions/nightly";
export { setUp } from "./actions/setUp";
export { onCardPressed, onGmailMessage, onHomepage } from "./cards/onCard";
