/** What the build gives the code as #shared-domains. */
import { sharedDomains } from "../../build/sharedDomains.mjs";

export default sharedDomains();
