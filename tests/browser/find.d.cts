/** Where this computer's Chrome or Chromium is. */
export function findBrowser(): string | undefined;
