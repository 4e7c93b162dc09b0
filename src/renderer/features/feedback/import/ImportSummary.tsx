import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Batch } from '#core/feedback/batch.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayUndone } from '../say-undone.ts';
import { BatchNumbers } from './BatchNumbers.tsx';
import { addressOfBatch, hasNews } from './batch-news.ts';
import { FilesOf } from './FilesOf.tsx';
import classes from './ImportPage.module.css';
import { startOver, useImportFlow } from './import-flow.ts';
import { LeftOutGroups } from './LeaveOut.tsx';
import { ManyBatches } from './ManyBatches.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { TakenOut } from './TakenOut.tsx';

/** Of more than these nobody reads a section each. */
const A_FEW = 3;

/** The last step: what became of every row, and where to go from here. */
export function ImportSummary() {
  const groups = useImportFlow((flow) => flow.groups);
  const { batches } = useSnapshot().batches;
  // As the library has it now: an undo elsewhere shows here too.
  const imported = groups.flatMap(({ batch }) => (batch ? [batches[batch.id] ?? batch] : []));
  // Below a long list nobody would find the way on.
  if (imported.length > A_FEW)
    return (
      <>
        <WayOn imported={imported} />
        <LeftOutGroups groups={groups} />
        <ManyBatches batches={imported} />
      </>
    );
  return (
    <>
      {imported.map((batch) => (
        <BatchSummary key={batch.id} batch={batch} />
      ))}
      <LeftOutGroups groups={groups} />
      <WayOn imported={imported} />
    </>
  );
}

function WayOn({ imported }: { readonly imported: readonly Batch[] }) {
  const [, go] = useLocation();
  const client = useClient();
  const withNews = imported.filter(hasNews);
  const [only] = withNews.length === 1 ? withNews : [];
  const isAllUndone = imported.every(({ undoneAt }) => undoneAt !== null);
  const read = () => {
    startOver(client);
    go(only ? addressOfBatch(only) : '/feedback');
  };
  return (
    <div className={classes.buttons}>
      {isAllUndone ? null : <PrimaryAction onClick={read}>Read the feedback</PrimaryAction>}
      <Button onClick={() => startOver(client)}>Import more</Button>
      <Button variant="subtle" onClick={() => go('/feedback/imports')}>
        All imports
      </Button>
    </div>
  );
}

function BatchSummary({ batch }: { readonly batch: Batch }) {
  const command = useCommand();
  const isUndone = batch.undoneAt !== null;
  const undone = sayUndone(batch.counts);
  const flip = () => void command(isUndone ? 'batch.bringBack' : 'batch.undo', { batchId: batch.id });
  return (
    <Section
      title={sayFiles(batch.files)}
      actions={<Button onClick={flip}>{isUndone ? 'Bring it back' : 'Undo this import'}</Button>}
    >
      {isUndone ? (
        <Note title={`Undone. ${undone.gone}`}>
          {`${undone.stay} It can be brought back at any time.`.trim()}
        </Note>
      ) : null}
      <BatchNumbers counts={batch.counts} />
      <FilesOf batch={batch} />
      <TakenOut redacted={batch.redacted} />
      <RejectedRows batch={batch} />
    </Section>
  );
}
