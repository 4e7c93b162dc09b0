import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { useImportFlow } from './import-flow.ts';

const KB = 1000;

/** The third step: how far it is, and a way out that leaves nothing behind. */
export function ImportRunning() {
  const client = useClient();
  const progress = useMirror(({ importing }) => importing);
  const { groups, running } = useImportFlow();
  const index = groups.findIndex(({ key }) => key === running);
  const files = groups[index]?.files ?? [];
  const label =
    files.length === 1 ? `Importing ${files[0]?.name}` : `Importing ${sayCount(files.length, 'file')}`;
  const of = groups.length > 1 ? `, ${index + 1} of ${groups.length}` : '';
  return (
    <ProgressNote
      label={label + of}
      done={Math.floor((progress?.bytesRead ?? 0) / KB)}
      total={progress ? Math.ceil(progress.bytesTotal / KB) : null}
      unit="kB"
      detail={`${sayNumber(progress?.rows ?? 0)} rows`}
      onCancel={() => void client.call('import.cancel', {})}
    />
  );
}
