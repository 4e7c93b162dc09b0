import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Batch, RejectedRow } from '#core/feedback/batch.ts';
import { headersByIndex, isBlank } from '#core/feedback/row-columns.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import { SaveRejectedRows } from './SaveRejectedRows.tsx';

const PAGE = 100;

/** The rows that became no item, each with its line and the reason. */
export function RejectedRows({ batch }: { readonly batch: Batch }) {
  const [limit, setLimit] = useState(PAGE);
  const hasAny = batch.counts.rejected > 0;
  const { value, error } = useQuery('batch.rejected', hasAny ? { batchId: batch.id, limit } : null);
  if (error && !value) {
    return <ErrorState title="The rejected rows could not be read">{wordingOf(error).advice}</ErrorState>;
  }
  if (!hasAny || !value) return null;
  const hasSeveral = batch.files.length > 1 || value.rows.some(({ file }) => file !== value.rows[0]?.file);
  const columns = [
    ...(hasSeveral ? [FILE] : []),
    ...COLUMNS,
    cellsUnder(headersByIndex(batch.mapping.columns)),
  ];
  return (
    <Section title="Rejected rows" count={value.total} actions={<SaveRejectedRows batch={batch} />}>
      <div className={classes.table}>
        <DataTable
          label="Rejected rows"
          columns={columns}
          rows={value.rows}
          rowKey={({ file, line }) => `${file} ${line}`}
        />
      </div>
      {value.total > value.rows.length && limit < 500 ? (
        <Button variant="subtle" onClick={() => setLimit(500)}>
          Show more of {sayNumber(value.total)}
        </Button>
      ) : null}
    </Section>
  );
}

/** A line alone leads nowhere where several files were imported. */
const FILE: Column<RejectedRow> = {
  key: 'file',
  title: 'File',
  width: '22%',
  render: ({ file }) => <span className={classes.files}>{file}</span>,
};

const COLUMNS: readonly Column<RejectedRow>[] = [
  { key: 'line', title: 'Line', align: 'end', width: '64px', render: ({ line }) => sayNumber(line) },
  { key: 'reason', title: 'Why', width: '38%', render: ({ reason }) => reason },
];

/** Each with the name of its column, the empty ones too: what is missing shows where it is missing. */
function cellsUnder(headers: readonly string[]): Column<RejectedRow> {
  return {
    key: 'cells',
    title: 'What the row holds',
    render: ({ cells }) => {
      const named = namedCells(cells, headers);
      return (
        <div className={classes.cells} title={named.join('\n')}>
          {named.join(' · ')}
        </div>
      );
    },
  };
}

/** Of an entry that could not be read at all nothing stands under a name. */
function namedCells(cells: readonly string[], headers: readonly string[]): string[] {
  const isUnder = (at: number) => at < headers.length;
  const isWhole = cells.some((cell, at) => isUnder(at) && !isBlank(cell));
  return cells.flatMap((cell, at) => {
    if (!isUnder(at)) return isBlank(cell) ? [] : cell;
    return isWhole ? `${headers[at] || `Column ${at + 1}`}: ${isBlank(cell) ? '–' : cell}` : [];
  });
}
