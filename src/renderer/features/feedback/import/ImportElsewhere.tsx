import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { useImportFlow } from './import-flow.ts';

const KB = 1000;

interface SeenImport {
  readonly isOwn: boolean;
  readonly isUnderway: boolean;
}

/** An import that this page did not begin: another window did, or this one before it was loaded anew. */
export function ImportElsewhere() {
  const [, go] = useLocation();
  const isUnderway = useMirror(({ importing }) => importing?.doing === 'importing');
  const step = useImportFlow((flow) => flow.step);
  const isOwn = step === 'running';
  const [seen, setSeen] = useState<SeenImport | null>(null);
  // Whose it is was settled as it began: the answer to an own one may come before the news that it has ended.
  if (isUnderway !== (seen?.isUnderway ?? false)) {
    setSeen({ isOwn: isUnderway ? isOwn : (seen?.isOwn ?? false), isUnderway });
  }
  // The end of an earlier one is old news once an own one begins, however quickly that is done.
  else if (isOwn && seen && !seen.isUnderway) setSeen(null);
  if (isOwn || !seen || seen.isOwn) return null;
  if (seen.isUnderway) return <Underway />;
  // Above the figures of what did come in it would be taken for theirs.
  if (step === 'done') return null;
  return (
    <Note
      title="The import that was under way has ended"
      actions={<Button onClick={() => go('/feedback/imports')}>All imports</Button>}
    >
      What came of it stands under all imports. A cancelled one left nothing.
    </Note>
  );
}

function Underway() {
  const progress = useMirror(({ importing }) => importing);
  const client = useClient();
  return (
    <ProgressNote
      label="An import is under way, begun in another window or before this page was loaded"
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      detail={sayCount(progress?.rows ?? 0, 'row')}
      // By its button only: Escape is pressed to get out of something of one's own.
      onCancel={() => void client.call('import.cancel', {})}
    />
  );
}
