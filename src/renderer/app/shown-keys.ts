/** `mod+shift+z` as KeyHint takes it: `Mod+Shift+Z`. */
export function shownKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => key.charAt(0).toUpperCase() + key.slice(1))
    .join('+');
}
