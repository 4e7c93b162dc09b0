/** The path of Electron's program, null where there is none. */
export function findElectron(): string | null;
