import { Button } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { SelectionBar } from '#renderer/ui/SelectionBar.tsx';
import type { ItemSelection } from './use-selection.ts';

interface LibrarySelectionBarProps {
  readonly selection: ItemSelection;
  readonly onMake: () => void;
  readonly onAdd: () => void;
}

/** As many items as one command takes. */
const MOST_EVIDENCE = 5000;

/** What can be made of the selected items. */
export function LibrarySelectionBar({ selection, onMake, onAdd }: LibrarySelectionBarProps) {
  const count = selection.ids.size;
  if (count === 0) return null;
  const isTooMany = count > MOST_EVIDENCE;
  return (
    <SelectionBar count={count} what="item" onClear={selection.clear}>
      {isTooMany ? <span>At most 5,000 at a time become evidence.</span> : null}
      <Button disabled={isTooMany} rightSection={<KeyHint keys="A" decorative />} onClick={onAdd}>
        Add to a problem…
      </Button>
      <PrimaryAction disabled={isTooMany} onClick={onMake}>
        Make a problem
      </PrimaryAction>
    </SelectionBar>
  );
}
