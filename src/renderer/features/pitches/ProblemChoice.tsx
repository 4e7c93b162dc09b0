import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { evidenceSummary } from '#core/problems/evidence-summary.ts';
import { type Problem, statementText, trackingNumber } from '#core/problems/problem.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ProblemChoice.module.css';

interface ProblemChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly error: ReactNode;
}

/** Chooses problems: the chosen first, then the most voiced; searched by words or number. */
export function ProblemChoice({ chosen, onChange, facts, error }: ProblemChoiceProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const { problems } = useSnapshot().problems;
  // As it was when the dialog opened, so that rows do not jump from under the pointer.
  const [first] = useState(chosen);
  const voiced = Object.values(problems)
    .map((problem) => ({ problem, customers: evidenceSummary(problem, facts).customers }))
    .sort(
      (a, b) =>
        Number(first.includes(b.problem.id)) - Number(first.includes(a.problem.id)) ||
        b.customers - a.customers,
    );
  const shown = voiced.filter(({ problem }) => matches(problem, words));
  const toggle = (problemId: string) =>
    onChange(chosen.includes(problemId) ? chosen.filter((one) => one !== problemId) : [...chosen, problemId]);
  return (
    <fieldset className={classes.choice} aria-describedby={error ? id : undefined}>
      <legend className={classes.legend}>
        Problems <span className={classes.count}>{chosen.length === 0 ? '' : `${chosen.length} chosen`}</span>
      </legend>
      <TextInput
        type="search"
        aria-label="Search problems"
        placeholder="Search by words or SI-number"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        {...(first.length === 0 ? { 'data-autofocus': true } : {})}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={classes.list}>
        {shown.map(({ problem, customers }) => (
          <li key={problem.id} className={classes.row}>
            <Checkbox
              classNames={{ label: classes.label ?? '' }}
              checked={chosen.includes(problem.id)}
              onChange={() => toggle(problem.id)}
              label={
                <>
                  <span className={classes.statement}>{statementText(problem.statement)}</span>
                  <span className={`${classes.facts} numeric`}>
                    {trackingNumber(problem)} · {sayCount(customers, 'customer')}
                  </span>
                </>
              }
            />
          </li>
        ))}
        {shown.length === 0 ? <NoneShown isEmpty={voiced.length === 0} /> : null}
      </ul>
      {error ? (
        <p className={classes.error} id={id} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function NoneShown({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <li className={classes.none}>
      {isEmpty ? 'No problems yet. Make one out of what customers say, in Feedback.' : 'No problem matches.'}
    </li>
  );
}

function matches(problem: Problem, words: string): boolean {
  const text = `${trackingNumber(problem)} ${statementText(problem.statement)}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
