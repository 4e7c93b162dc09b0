/** Builds into out/ where the sources have changed. `say` hears one line about it. */
export function ensureBuilt(
  say: (line: string) => void,
  options?: { readonly toStderr?: boolean },
): Promise<void>;
