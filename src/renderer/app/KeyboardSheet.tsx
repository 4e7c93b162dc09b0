import { isTaken, useRegisteredShortcuts } from '#renderer/state/shortcuts.ts';
import { ShortcutSheet } from '#renderer/ui/ShortcutSheet.tsx';
import { shownKeys } from './shown-keys.ts';

interface KeyboardSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The keys that work now, under the name of the part of the window that they belong to. */
export function KeyboardSheet({ opened, onClose }: KeyboardSheetProps) {
  const entries = useRegisteredShortcuts((registered) => registered.entries);
  const groups = [...Map.groupBy(entries, ({ scope }) => scope)].map(([title, own]) => ({
    title,
    shortcuts: own
      .flatMap(({ shortcuts }) => shortcuts)
      .filter((shortcut) => !shortcut.isUnlisted && !isTaken(shortcut.keys, shortcut, entries))
      .map(({ keys, label }) => ({ what: label, keys: shownKeys(keys) })),
  }));
  return <ShortcutSheet opened={opened} onClose={onClose} groups={groups} />;
}
