const NAMES: Readonly<Record<string, string>> = { arrowup: '↑', arrowdown: '↓' };

/** `mod+shift+z` as KeyHint takes it: `Mod+Shift+Z`. */
export function shownKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1))
    .join('+');
}
