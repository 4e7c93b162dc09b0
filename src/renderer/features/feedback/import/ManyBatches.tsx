import { useState } from 'react';
import type { Batch } from '#core/feedback/batch.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { BatchDetails } from './BatchDetails.tsx';
import { BatchNumbers } from './BatchNumbers.tsx';
import { useBatchColumns } from './batch-columns.tsx';
import classes from './ImportPage.module.css';
import { totalCounts } from './total-counts.ts';

/** All are of this minute and of whoever is looking; and names stand in one line here. */
const ELSEWHERE: ReadonlySet<string> = new Set(['files', 'importedAt', 'by']);
const NAMES: readonly Column<Batch>[] = [
  {
    key: 'names',
    title: 'Files',
    render: ({ files }) => sayFiles(files),
    sortBy: ({ files }) => files[0]?.name ?? null,
  },
  { key: 'source', title: 'Source', render: ({ source }) => source, sortBy: ({ source }) => source },
];

/** What many files brought: together, and a line for each. What else there is to know of one is its details. */
export function ManyBatches({ batches }: { readonly batches: readonly Batch[] }) {
  const [shown, setShown] = useState<Batch | null>(null);
  const columns = useBatchColumns(true, setShown).filter(({ key }) => !ELSEWHERE.has(key));
  const standing = batches.filter(({ undoneAt }) => undoneAt === null);
  return (
    <Section title={`${sayCount(standing.length, 'import')} together`}>
      <BatchNumbers counts={totalCounts(standing)} />
      <div className={classes.each}>
        <DataTable label="Imports" columns={[...NAMES, ...columns]} rows={batches} rowKey={({ id }) => id} />
      </div>
      <BatchDetails batch={shown} withRejected onClose={() => setShown(null)} />
    </Section>
  );
}
