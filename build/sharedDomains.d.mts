/** The type of sharedDomains.mjs. */

/** @returns a zip of suffixes.txt and free.txt, in base64 */
export function sharedDomains(): string;
