/** Starts the page; in the sidebar's frame, what stands in for Google there. */

import { render } from "preact";
import { standInForGoogle } from "./frame/google";
import { Workspace } from "./Workspace";
import "./style.css";

// The frame loads the same bundle, before any of its own elements exist.
const root = document.getElementById("workspace");
if (root) render(<Workspace />, root);
else standInForGoogle();
