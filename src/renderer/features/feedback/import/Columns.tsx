import { Button } from '@mantine/core';
import { useState } from 'react';
import { isOpenNumber } from '#core/feedback/entry-numbers.ts';
import { type ColumnMapping, MappingField } from '#core/feedback/mapping.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ChangedIdsNote } from './ChangedIdsNote.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DOUBTFUL, FIELD_WORDS } from './field-words.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';

/** Where one of these is wrong, every item is. */
const MATTERS: readonly MappingField[] = ['verbatim', 'title', 'date', 'customer', 'sourceId'];

/** What the columns become, told in short; each of them with its cells where one wants, or has, to look. */
export function Columns({ group }: { readonly group: FileGroup }) {
  // Not folded again under the hand of who has just settled the doubt.
  const [isOpen, setIsOpen] = useState(() => needsLook(group.columns));
  const count = group.columns.length;
  return (
    <Section
      title="Columns"
      count={count}
      actions={
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide them' : 'Change columns'}
        </Button>
      }
    >
      <ChangedIdsNote group={group} />
      {isOpen ? (
        <>
          <RunningNumbers columns={group.columns} />
          <ColumnTable key={group.columns.map(nameOf).join('\n')} group={group} />
        </>
      ) : (
        <Summary columns={group.columns} />
      )}
    </Section>
  );
}

/** A column that is used on a weak guess, or nothing that holds the words. */
function needsLook(columns: readonly ColumnMapping[]): boolean {
  const used = columns.filter(({ field }) => MATTERS.includes(field));
  const hasWords = used.some(({ field }) => field === 'verbatim' || field === 'title');
  return !hasWords || used.some(({ confidence }) => confidence < DOUBTFUL) || columns.some(isOpenNumber);
}

function RunningNumbers({ columns }: { readonly columns: readonly ColumnMapping[] }) {
  const running = columns.find(isOpenNumber);
  if (!running) return null;
  return (
    <div className={classes.asked}>
      <Note title={`Does each entry keep its number in “${nameOf(running)}”?`}>
        Its numbers are hardly above the count of the rows. Where it only counts them, leave it: entries are
        known again by their words, writer and date. Where a number is never given to another entry, take it
        as the id in the source.
      </Note>
    </div>
  );
}

const UNUSED: Partial<Record<MappingField, string>> = { extra: 'Kept beside the item', drop: 'Left out' };

function Summary({ columns }: { readonly columns: readonly ColumnMapping[] }) {
  const fields = MappingField.options.flatMap((field) => {
    const names = columns.filter((column) => column.field === field).map(nameOf);
    return names.length > 0 ? [{ field, names: [...new Set(names)] }] : [];
  });
  return (
    <dl className={classes.become}>
      {fields.map(({ field, names }) => (
        <div key={field}>
          <dt>{UNUSED[field] ?? FIELD_WORDS[field]}</dt>
          <dd>{names.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function nameOf({ header, index }: ColumnMapping): string {
  return header.trim() || `Column ${index + 1}`;
}
