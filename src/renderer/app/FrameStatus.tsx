import { useMirror } from '#renderer/state/mirror.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { StatusLine } from '#renderer/ui/frame/StatusLine.tsx';
import { sayCount, sayShare } from '#renderer/ui/say.ts';

/** Where the workspace is, and what goes on in the background. */
export function FrameStatus() {
  const path = useMirror(({ status }) => status?.workspace?.path ?? '');
  return <StatusLine start={<span title={path}>{path}</span>} end={<Background />} />;
}

const DOING = { reading: 'Reading files', checking: 'Counting', importing: 'Importing' } as const;

function Background() {
  const importing = useMirror((mirror) => mirror.importing);
  const indexing = useMirror((mirror) => mirror.indexing);
  const { problems } = useSnapshot().problems;
  if (importing)
    return (
      <>
        {DOING[importing.doing]}, {sayShare(importing.bytesRead, importing.bytesTotal)}
      </>
    );
  if (indexing) return <>Making the feedback searchable, {sayShare(indexing.done, indexing.total)}</>;
  return <>{sayCount(Object.keys(problems).length, 'customer problem')}</>;
}
