import { Button } from '@mantine/core';
import { useState } from 'react';
import { breakOf } from '#core/demos/show.ts';
import type { LogEntry } from '#core/demos/show-log.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './Record.module.css';
import { sayClock, TRANSITION_WORDS } from './record-words.ts';

type Numbered = LogEntry & { readonly number: number };

/** Every transition, oldest first, with who pressed it. Closed at first: the table above says the same by row. */
export function ShowLog({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const nameOf = useNameOf();
  const [isOpen, setIsOpen] = useState(false);
  const { show, pitches } = hackathon;
  const titleOf = (row: string) => pitches[row]?.title ?? breakOf(show, row as never)?.title ?? '';
  const rows = show.log.map((entry, number): Numbered => ({ ...entry, number }));
  if (rows.length === 0) return null;
  return (
    <Section
      title="Every transition"
      count={rows.length}
      actions={
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'}
        </Button>
      }
    >
      {isOpen ? (
        <div className={classes.scroll}>
          <DataTable
            label="Every transition"
            columns={columnsFor(nameOf, titleOf)}
            rows={rows}
            rowKey={({ number }) => String(number)}
          />
        </div>
      ) : null}
    </Section>
  );
}

function columnsFor(nameOf: (id: string) => string, titleOf: (row: string) => string): Column<Numbered>[] {
  return [
    {
      key: 'at',
      title: 'At',
      width: '96px',
      render: ({ at }) => <span className="numeric">{sayClock(at)}</span>,
    },
    { key: 'what', title: 'What', width: '160px', render: ({ what }) => TRANSITION_WORDS[what] },
    {
      key: 'row',
      title: 'Who or what',
      width: '28%',
      render: ({ row }) => (row === null ? null : titleOf(row)),
    },
    {
      key: 'note',
      title: 'Reason or words',
      render: ({ note, ms }) =>
        ms === null ? note : `${ms > 0 ? '+' : '−'}${lengthText(Math.abs(ms))}: ${note}`,
    },
    { key: 'by', title: 'By', width: '140px', render: ({ by }) => nameOf(by) },
  ];
}
