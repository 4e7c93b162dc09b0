import { useShortcuts } from '#renderer/state/shortcuts.ts';
import type { TriageKeys } from './triage/use-triage-page.ts';

interface LibraryActions {
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly select: () => void;
  readonly make: () => void;
  readonly add: () => void;
  readonly triage: TriageKeys;
  readonly merge: () => void;
  readonly note: () => void;
  readonly import: () => void;
  readonly filters: () => void;
  readonly rows: () => void;
  readonly leave: () => void;
}

/** The keys of the library, for hands that stay on the keyboard. */
export function useLibraryKeys(actions: LibraryActions): void {
  useShortcuts('Feedback', [
    { keys: '/', label: 'Search feedback', run: actions.search },
    { keys: 'j', label: 'Next item', run: () => actions.step(1), isStep: true },
    { keys: 'k', label: 'Previous item', run: () => actions.step(-1), isStep: true },
    // For the sheet of keys: the list itself takes it, for its marked row.
    { keys: 'enter', label: 'Open the item', run: () => undefined, needsFocus: true },
    { keys: 'x', label: 'Select the item', run: actions.select },
    { keys: 'p', label: 'Make a problem', run: actions.make },
    { keys: 'a', label: 'Add to a problem', run: actions.add },
    { keys: 't', label: 'Tag', run: actions.triage.tag },
    { keys: 'shift+t', label: 'Take a tag off', run: actions.triage.untag },
    { keys: 'r', label: 'Set the area', run: actions.triage.area },
    { keys: 'e', label: 'Not a problem: set aside, or take back', run: actions.triage.aside },
    { keys: 'd', label: 'Says the same as another item', run: actions.triage.duplicate },
    { keys: 'm', label: 'The selected items say the same: show one', run: actions.merge },
    { keys: 'z', label: 'Undo', run: actions.triage.undo },
    { keys: 'g', label: 'Go on to the next item after each, or stay', run: actions.triage.moveOn },
    { keys: 'n', label: 'Write a field note', run: actions.note },
    { keys: 'i', label: 'Import feedback', run: actions.import },
    { keys: 'f', label: 'Show or hide the filters', run: actions.filters },
    { keys: 'v', label: 'One line an item, or more of the words', run: actions.rows },
    { keys: 'escape', label: 'Close the item', run: actions.leave },
  ]);
}
