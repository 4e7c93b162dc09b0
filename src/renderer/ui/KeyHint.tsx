import classes from './KeyHint.module.css';
import { isMac } from './platform.ts';

const macGlyphs: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↵',
  Backspace: '⌫',
  Escape: 'esc',
};
const otherNames: Record<string, string> = {
  Mod: 'Ctrl',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Escape: 'Esc',
};
const spoken: Record<string, string> = { '⌘': 'Command', '⇧': 'Shift', '⌥': 'Option', '⌃': 'Control' };

/** `Mod+Shift+K` as this platform writes it: `⌘⇧K` or `Ctrl Shift K`. */
export function keysOf(combination: string): string[] {
  const names = isMac() ? macGlyphs : otherNames;
  return combination.split('+').map((key) => names[key] ?? key);
}

/** `Mod+K` as ARIA names it; it is either key to whoever does not see which machine this is. */
export function ariaKeysOf(combination: string): string {
  if (!combination.startsWith('Mod+')) return combination;
  const others = combination.slice('Mod+'.length);
  return `Control+${others} Meta+${others}`;
}

interface KeyHintProps {
  /** Parts joined by +, `Mod` for ⌘ or Ctrl: `Mod+K`, `Shift+ArrowDown`, `1`. */
  readonly keys: string;
  /**
   * For a control that names its key by aria-keyshortcuts: hidden from screen readers, and drawn by the style, so that
   * it is no part of the text by which the control is called.
   */
  readonly decorative?: boolean;
  /** On the orange of a PrimaryAction. */
  readonly onSignal?: boolean;
}

/** A keyboard shortcut, small and quiet, at the end of the control that it belongs to. */
export function KeyHint({ keys, decorative = false, onSignal = false }: KeyHintProps) {
  const parts = keysOf(keys);
  return (
    <kbd
      className={classes.hint}
      data-on-signal={onSignal || undefined}
      aria-hidden={decorative || undefined}
    >
      {parts.map((part) => (
        <span
          key={part}
          className={classes.key}
          title={spoken[part]}
          data-part={decorative ? part : undefined}
        >
          {decorative ? null : part}
        </span>
      ))}
    </kbd>
  );
}
