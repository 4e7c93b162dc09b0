import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { Batch } from '#core/feedback/batch.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { BatchNumbers } from './BatchNumbers.tsx';
import classes from './ImportPage.module.css';
import { changeGroup, type FileGroup } from './import-flow.ts';
import { TakenOut } from './TakenOut.tsx';
import { useCancelImport } from './use-cancel-import.ts';

const KB = 1000;

/** What counted last, and under which mapping: a correction makes it untrue. */
interface Counted {
  readonly mapping: FileGroup['mapping'];
  readonly files: FileGroup['files'];
  readonly found: Pick<Batch, 'counts' | 'redacted'> | null;
  readonly error: CallError | null;
}

/** A dry run: how many rows are new, updated, unchanged or rejected, before anything is written. */
export function CountBeforehand({
  group,
  canCount,
}: {
  readonly group: FileGroup;
  readonly canCount: boolean;
}) {
  const client = useClient();
  const [counted, setCounted] = useState<Counted | null>(null);
  const [isCounting, setIsCounting] = useState(false);
  const { mapping, files, overrides } = group;
  const count = async () => {
    setIsCounting(true);
    const paths = files.map(({ path }) => path);
    const reply = await client.call('import.check', { paths, overrides, mapping });
    const error = reply.ok || reply.error.code === 'import-cancelled' ? null : reply.error;
    setCounted({ mapping, files, found: reply.ok ? reply.value : null, error });
    if (reply.ok)
      changeGroup(group.key, { counted: { mapping, files, updated: reply.value.counts.updated } });
    setIsCounting(false);
  };
  const shown = counted?.mapping === mapping && counted.files === files ? counted : null;
  return (
    <Section
      title="What it would bring"
      actions={
        <Button disabled={isCounting || !canCount} onClick={() => void count()}>
          {shown?.found ? 'Count again' : 'Count without importing'}
        </Button>
      }
    >
      {isCounting ? <Counting files={files} /> : <Outcome counted={shown} />}
    </Section>
  );
}

function Counting({ files }: Pick<FileGroup, 'files'>) {
  const cancel = useCancelImport('Cancel the count');
  const progress = useMirror(({ importing }) => importing);
  return (
    <ProgressNote
      label={`Counting ${sayCount(files.length, 'file')}`}
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      onCancel={cancel}
      cancelKeys="Escape"
    />
  );
}

function Outcome({ counted }: { readonly counted: Counted | null }) {
  if (counted?.error) {
    const { title, advice } = wordingOf(counted.error);
    return <RefusalNote title={title}>{advice}</RefusalNote>;
  }
  if (counted?.found) {
    return (
      <>
        <BatchNumbers counts={counted.found.counts} />
        <TakenOut redacted={counted.found.redacted} />
      </>
    );
  }
  return (
    <p className={classes.adds}>
      Not counted yet. All rows are read and compared with the library, and nothing is written.
    </p>
  );
}
