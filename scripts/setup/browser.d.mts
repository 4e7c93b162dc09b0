/** The path of an installed Chromium, null where there is none. SHIPIT_CHROMIUM names one. */
export function findChromium(): string | null;
/** As findChromium; installs one where there is none, and throws where that cannot be done. */
export function findOrInstallChromium(say: (line: string) => void): Promise<string>;
