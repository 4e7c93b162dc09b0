import { useState } from 'react';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { useImportFlow } from './import-flow.ts';
import { cancelImports } from './run-imports.ts';

const KB = 1000;

/** The third step: how far it is, and a way out that leaves nothing behind. */
export function ImportRunning() {
  const running = useImportFlow((flow) => flow.running);
  return <Running key={running} />;
}

function Running() {
  const client = useClient();
  const cancel = () => void cancelImports(client);
  useShortcuts('Import', [{ keys: 'escape', label: 'Cancel the import', run: cancel }]);
  const progress = useMirror(({ importing }) => (importing?.doing === 'importing' ? importing : null));
  const rows = useRowsRead(progress?.rows ?? null);
  const { groups: all, running, isCancelling } = useImportFlow();
  const groups = all.filter(({ isLeftOut }) => !isLeftOut);
  const index = groups.findIndex(({ key }) => key === running);
  const files = groups[index]?.files ?? [];
  const what = files.length === 1 ? files[0]?.name : sayCount(files.length, 'file');
  const of = groups.length > 1 ? `, ${index + 1} of ${groups.length}` : '';
  // Nothing more is told once all is read: from then on it is too late to cancel.
  const isSaving = rows !== null && progress === null;
  return (
    <ProgressNote
      label={`${isCancelling ? 'Cancelling the import of' : 'Importing'} ${what}${of}`}
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      detail={isCancelling ? '' : sayRows(rows, isSaving)}
      {...(isSaving || isCancelling ? {} : { onCancel: cancel, cancelKeys: 'Escape' })}
    />
  );
}

/** The rows told last. */
function useRowsRead(rows: number | null): number | null {
  const [last, setLast] = useState(rows);
  if (rows !== null && rows !== last) setLast(rows);
  return last;
}

function sayRows(rows: number | null, isSaving: boolean): string {
  if (rows === null) return 'Opening';
  return isSaving ? `${sayCount(rows, 'row')} read, being saved` : sayCount(rows, 'row');
}
