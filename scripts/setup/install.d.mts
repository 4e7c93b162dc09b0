/** Installs packages where some are missing. `say` hears one line about it. */
export function ensureInstalled(
  say: (line: string) => void,
  options?: { readonly toStderr?: boolean },
): Promise<void>;
