import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Batch } from '#core/feedback/batch.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BackToFeedback } from '../BackToFeedback.tsx';
import { useImportRefusal } from '../use-may-import.ts';
import { BatchDetails } from './BatchDetails.tsx';
import { useBatchColumns } from './batch-columns.tsx';
import classes from './ImportPage.module.css';

/** Every import there has been, and what each brought. */
export function ImportsPage() {
  const [, go] = useLocation();
  const { batches } = useSnapshot().batches;
  const canChange = useImportRefusal() === null;
  const [shown, setShown] = useState<Batch | null>(null);
  const columns = useBatchColumns(canChange, setShown);
  const rows = Object.values(batches);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <BackToFeedback />
        <h1 className={`${classes.title} ${classes.grow}`}>Imports</h1>
        <Button disabled={!canChange} onClick={() => go('/feedback/import')}>
          Import feedback
        </Button>
      </header>
      <div className={classes.body}>
        {rows.length === 0 ? (
          <EmptyState title="Nothing has been imported yet">
            Each import will stand here with what it brought, and can be undone as a whole.
          </EmptyState>
        ) : (
          <div className={classes.table}>
            <DataTable
              label="Imports"
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              initialSort={{ key: 'importedAt', direction: 'descending' }}
            />
          </div>
        )}
        {canChange || rows.length === 0 ? null : <p>Organisers import, undo and bring back.</p>}
      </div>
      <BatchDetails batch={shown} withRejected={canChange} onClose={() => setShown(null)} />
    </div>
  );
}
