import { useShortcuts } from '#renderer/state/shortcuts.ts';

interface LibraryActions {
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly select: () => void;
  readonly make: () => void;
  readonly add: () => void;
  readonly import: () => void;
  readonly filters: () => void;
  readonly leave: () => void;
}

/** The keys of the library, for hands that stay on the keyboard. */
export function useLibraryKeys(actions: LibraryActions): void {
  useShortcuts('Feedback', [
    { keys: '/', label: 'Search feedback', run: actions.search },
    { keys: 'j', label: 'Next item', run: () => actions.step(1) },
    { keys: 'k', label: 'Previous item', run: () => actions.step(-1) },
    { keys: 'x', label: 'Select the item', run: actions.select },
    { keys: 'p', label: 'Make a problem', run: actions.make },
    { keys: 'a', label: 'Add to a problem', run: actions.add },
    { keys: 'i', label: 'Import feedback', run: actions.import },
    { keys: 'f', label: 'Show or hide the filters', run: actions.filters },
    { keys: 'escape', label: 'Close the item', run: actions.leave },
  ]);
}
