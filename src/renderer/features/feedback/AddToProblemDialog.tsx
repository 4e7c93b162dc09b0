import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import { type Problem, statementText, trackingNumber } from '#core/problems/problem.ts';
import { filterBoard, problemBoard, sortBoard } from '#core/problems/problem-board.ts';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import classes from './AddToProblemDialog.module.css';

interface AddToProblemDialogProps {
  readonly opened: boolean;
  readonly ids: readonly ItemId[];
  readonly onClose: () => void;
  readonly onAdded: () => void;
  /** Makes the first problem of the same items. */
  readonly onMake: () => void;
}

/** Chooses a problem, by number or words, that the items are evidence of. */
export function AddToProblemDialog({ opened, ...choice }: AddToProblemDialogProps) {
  const { ids, onClose } = choice;
  const title = `Add ${sayCount(ids.length, 'item')} to a problem`;
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={720}>
      <ProblemChoice {...choice} />
    </Modal>
  );
}

function ProblemChoice({ ids, onClose, onAdded, onMake }: Omit<AddToProblemDialogProps, 'opened'>) {
  const { problems, workspace } = useSnapshot();
  const command = useCommand();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const all = problemBoard(Object.values(problems.problems), [], new Map());
  const filter = { text, unclaimedOnly: false, areaIds: [] };
  const shown = sortBoard(filterBoard(all, filter, workspace.areas), 'newest').map(({ problem }) => problem);
  const add = async (problem: Problem | undefined) => {
    if (!problem) return;
    const added = await command('problem.addEvidence', { id: problem.id, itemIds: [...ids] });
    if (!added) return;
    onClose();
    onAdded();
    await sayNewestWithUndo(`${sayCount(ids.length, 'item')} added to ${trackingNumber(problem)}.`, command);
  };
  if (all.length === 0) {
    return (
      <EmptyState
        title="There is no problem yet"
        action={
          <PrimaryAction isAnswer onClick={onMake}>
            Make a problem
          </PrimaryAction>
        }
      >
        Make the first one of {ids.length === 1 ? 'this item' : `these ${sayCount(ids.length, 'item')}`}.
      </EmptyState>
    );
  }
  return (
    <div className={classes.choice}>
      <TextInput
        data-autofocus
        type="search"
        aria-label="Find a problem"
        placeholder="SI-0042, or words of the statement"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (event.key === 'Enter') void add(shown[active]);
          else if (step) setActive(Math.min(Math.max(0, active + step), shown.length - 1));
          else return;
          event.preventDefault();
        }}
      />
      <div className={classes.list}>
        <VirtualList
          label="Problems"
          count={shown.length}
          activeIndex={active}
          onActive={setActive}
          onOpen={(index) => void add(shown[index])}
          opensOnClick
          rowHeight={44}
          renderRow={(index) => {
            const problem = shown[index];
            return problem ? <ProblemLine problem={problem} ids={ids} /> : null;
          }}
        />
      </div>
      {shown.length === 0 ? <p className={classes.hint}>No problem has these words.</p> : null}
      <p className={classes.hint}>A click or Enter adds. Undo takes it back.</p>
    </div>
  );
}

function ProblemLine({ problem, ids }: { readonly problem: Problem; readonly ids: readonly ItemId[] }) {
  const known = ids.filter((id) => problem.evidence[id]).length;
  return (
    <>
      <TrackingNumber number={trackingNumber(problem)} plain />
      <span className={classes.statement} title={statementText(problem.statement)}>
        {statementText(problem.statement)}
      </span>
      {known > 0 ? <span className={classes.known}>{known} there already</span> : null}
    </>
  );
}
