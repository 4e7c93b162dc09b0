import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';

const KB = 1000;

/** While files are unpacked and recognised: how far it is where that is known, and a way out. */
export function ReadingFiles() {
  const client = useClient();
  const progress = useMirror(({ importing }) => importing);
  return (
    <ProgressNote
      label="Reading the files"
      done={progress && Math.floor(progress.bytesRead / KB)}
      total={progress && Math.ceil(progress.bytesTotal / KB)}
      unit="kB"
      onCancel={() => void client.call('import.cancel', {})}
    />
  );
}
