import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { FeedbackFilters } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { type Problem, trackingNumber } from '#core/problems/problem.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useLibrary } from '#renderer/state/use-library.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import classes from './ProblemInspector.module.css';

interface AddEvidenceDialogProps {
  readonly opened: boolean;
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** Finds more of what customers say in the library and adds it to the problem. */
export function AddEvidenceDialog({ opened, problem, onClose }: AddEvidenceDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Add evidence to ${trackingNumber(problem)}`} size={860}>
      <FindEvidence problem={problem} onClose={onClose} />
    </Modal>
  );
}

function FindEvidence({ problem, onClose }: Omit<AddEvidenceDialogProps, 'opened'>) {
  const command = useCommand();
  const [text, setText] = useState('');
  const [rested] = useDebouncedValue(text, 50);
  const search = useMemo(
    () => ({ text: rested, filters: FeedbackFilters.parse({}), sort: rested ? SORT : NEWEST }),
    [rested],
  );
  const library = useLibrary(search);
  const [chosen, setChosen] = useState<ReadonlySet<ItemId>>(new Set());
  const toggle = (id: ItemId) =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const add = async () => {
    const itemIds = [...chosen];
    const done = `${sayCount(itemIds.length, 'item')} added to ${trackingNumber(problem)}.`;
    if (await command('problem.addEvidence', { id: problem.id, itemIds }, { done })) onClose();
  };
  return (
    <div className={classes.search}>
      <TextInput
        data-autofocus
        type="search"
        aria-label="Search what customers say"
        placeholder="Search what customers say"
        maxLength={400}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSectionWidth={110}
        rightSection={
          <span className={`${classes.by} numeric`}>
            {library.total === null ? '' : sayCount(library.total, 'item')}
          </span>
        }
      />
      <div className={classes.list}>
        <EvidenceChoice key={rested} library={library} problem={problem} chosen={chosen} onToggle={toggle} />
      </div>
      <div className={classes.foot}>
        <Button variant="filled" disabled={chosen.size === 0} onClick={() => void add()}>
          Add {sayCount(chosen.size, 'item')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const SORT = 'relevance' as const;
const NEWEST = 'newest' as const;
