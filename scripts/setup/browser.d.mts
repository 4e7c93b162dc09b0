/** The path of an installed Chromium, null where there is none. SHIPIT_CHROMIUM names one. */
export function findChromium(): string | null;
