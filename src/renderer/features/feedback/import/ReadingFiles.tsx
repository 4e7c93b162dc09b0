import { useMirror } from '#renderer/state/mirror.ts';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { useCancelImport } from './use-cancel-import.ts';

const KB = 1000;

/** While files are unpacked and recognised: how far it is where that is known, and a way out. */
export function ReadingFiles() {
  const cancel = useCancelImport('Cancel the reading', { onlyReading: true });
  const progress = useMirror(({ importing }) => (importing?.doing === 'reading' ? importing : null));
  return (
    <ProgressNote
      label="Reading the files"
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      onCancel={cancel}
      cancelKeys="Escape"
    />
  );
}
