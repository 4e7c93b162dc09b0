import { Button } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { SelectionBar } from '#renderer/ui/SelectionBar.tsx';
import { sayTooMany } from './too-many.ts';
import { TriageActions } from './triage/TriageActions.tsx';
import type { TriageState } from './triage/use-triage-page.ts';
import type { ItemSelection } from './use-selection.ts';

interface LibrarySelectionBarProps {
  readonly selection: ItemSelection;
  readonly onMake: () => void;
  readonly onAdd: () => void;
  readonly triage: TriageState;
  /** Merges the selected items with each other. */
  readonly onMerge: () => void;
}

/** What can be made of the selected items. */
export function LibrarySelectionBar({ selection, onMake, onAdd, triage, onMerge }: LibrarySelectionBarProps) {
  const count = selection.ids.size;
  if (count === 0) return null;
  const tooMany = sayTooMany(count);
  const isTooMany = tooMany !== null;
  return (
    <SelectionBar
      count={count}
      what="item"
      onClear={selection.clear}
      tools={isTooMany ? <span>{tooMany}</span> : <TriageActions keys={triage.keys} />}
    >
      {count > 1 && !isTooMany ? (
        <Button rightSection={<KeyHint keys="M" decorative />} onClick={onMerge}>
          Merge
        </Button>
      ) : null}
      <Button disabled={isTooMany} rightSection={<KeyHint keys="A" decorative />} onClick={onAdd}>
        Add to a problem…
      </Button>
      <PrimaryAction keys="P" disabled={isTooMany} onClick={onMake}>
        Make a problem
      </PrimaryAction>
    </SelectionBar>
  );
}
