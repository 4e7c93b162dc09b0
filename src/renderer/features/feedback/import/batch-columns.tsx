import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Batch } from '#core/feedback/batch.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { BreakingName } from './BreakingName.tsx';
import { addressOfBatch, hasNews } from './batch-news.ts';
import classes from './ImportPage.module.css';
import { sayIfUndone } from './say-if-undone.ts';

/** The columns of the list of imports, with what can be done to each. */
export function useBatchColumns(
  canChange: boolean,
  onShow: (batch: Batch) => void,
): readonly Column<Batch>[] {
  const nameOf = useNameOf();
  return [
    {
      key: 'files',
      title: 'Files',
      render: ({ files, source }) => (
        <div className={classes.fileNames} title={sayFiles(files)}>
          <BreakingName name={sayFiles(files)} />
          <div className={classes.source}>{source}</div>
        </div>
      ),
      sortBy: ({ files }) => files[0]?.name ?? null,
    },
    {
      key: 'importedAt',
      title: 'Imported',
      render: ({ importedAt, importedBy, undoneAt }) => (
        <>
          <span className={classes.acts}>
            <WhenText at={importedAt} withTime />
          </span>
          <div className={classes.source}>{importedBy ? nameOf(importedBy) : 'Command line'}</div>
          {undoneAt === null ? null : (
            <div className={classes.source}>
              Undone <WhenText at={undoneAt} />
            </div>
          )}
        </>
      ),
      sortBy: ({ importedAt }) => importedAt,
    },
    ...COUNTS.map(
      ([key, title]): Column<Batch> => ({
        key,
        title,
        align: 'end',
        // What an import did stands out of what it did not.
        render: ({ counts }) => (
          <span className={counts[key] === 0 ? classes.zero : undefined}>{sayNumber(counts[key])}</span>
        ),
        sortBy: ({ counts }) => counts[key],
      }),
    ),
    {
      key: 'actions',
      title: 'Actions',
      align: 'end',
      render: (batch) => <BatchActions batch={batch} canChange={canChange} onShow={onShow} />,
    },
  ];
}

const COUNTS = [
  ['read', 'Read'],
  ['created', 'New'],
  ['updated', 'Updated'],
  ['unchanged', 'Unchanged'],
  ['rejected', 'Rejected'],
  ['skipped', 'Skipped'],
] as const;

interface BatchActionsProps {
  readonly batch: Batch;
  readonly canChange: boolean;
  readonly onShow: (batch: Batch) => void;
}

function BatchActions({ batch, canChange, onShow }: BatchActionsProps) {
  const [, go] = useLocation();
  const command = useCommand();
  const bringBack = () => void command('batch.bringBack', { batchId: batch.id });
  const client = useClient();
  const { batches } = useSnapshot().batches;
  const undo = async () => {
    const reply = await client.call('batch.ifUndone', { batchId: batch.id });
    const counted = reply.ok ? reply.value.counted : null;
    askToConfirm({
      question: `Undo the import of ${sayFiles(batch.files)}?`,
      detail: sayIfUndone(batch, counted, Object.values(batches)),
      verb: 'Undo the import',
      onConfirm: () => void command('batch.undo', { batchId: batch.id }),
    });
  };
  const isUndone = batch.undoneAt !== null;
  return (
    <span className={classes.acts}>
      {hasNews(batch) ? (
        <Button variant="subtle" size="compact-xs" onClick={() => go(addressOfBatch(batch))}>
          Read
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-xs" onClick={() => onShow(batch)}>
        Details
      </Button>
      {canChange ? (
        <Button variant="subtle" size="compact-xs" onClick={isUndone ? bringBack : () => void undo()}>
          {isUndone ? 'Bring back' : 'Undo…'}
        </Button>
      ) : null}
    </span>
  );
}
