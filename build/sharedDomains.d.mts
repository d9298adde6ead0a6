/** The type of sharedDomains.mjs. */

/** @returns zips in base64, one a shelf, so that only one has to be opened */
export function sharedDomains(): readonly string[];
