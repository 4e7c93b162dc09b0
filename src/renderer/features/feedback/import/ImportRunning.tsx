import { useState } from 'react';
import { useMirror } from '#renderer/state/mirror.ts';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { useImportFlow } from './import-flow.ts';
import { useCancelImport } from './use-cancel-import.ts';

const KB = 1000;

/** The third step: how far it is, and a way out that leaves nothing behind. */
export function ImportRunning() {
  const cancel = useCancelImport('Cancel the import');
  const progress = useMirror(({ importing }) => importing);
  const rows = useRowsRead(progress?.rows ?? null);
  const { groups, running } = useImportFlow();
  const index = groups.findIndex(({ key }) => key === running);
  const files = groups[index]?.files ?? [];
  const label =
    files.length === 1 ? `Importing ${files[0]?.name}` : `Importing ${sayCount(files.length, 'file')}`;
  const of = groups.length > 1 ? `, ${index + 1} of ${groups.length}` : '';
  return (
    <ProgressNote
      label={label + of}
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      detail={sayRows(rows, progress !== null)}
      onCancel={cancel}
      cancelKeys="Escape"
    />
  );
}

/** The rows told last: once all are read nothing more is told, while they are being written down. */
function useRowsRead(rows: number | null): number | null {
  const [last, setLast] = useState(rows);
  if (rows !== null && rows !== last) setLast(rows);
  return last;
}

function sayRows(rows: number | null, isReading: boolean): string {
  if (rows === null) return 'Opening';
  return isReading ? sayCount(rows, 'row') : `${sayCount(rows, 'row')} read, being written down`;
}
