import { ProgressNote } from '#renderer/ui/ProgressNote.tsx';
import classes from './SimilarList.module.css';
import type { SimilarPageState } from './use-similar-page.ts';

/** How far the search is, with a way to stop it; nothing while none runs. */
export function SearchUnderWay({ page: { status, cancel } }: { readonly page: SimilarPageState }) {
  if (status.state !== 'running') return null;
  const percent = status.total > 0 ? Math.floor((100 * status.done) / status.total) : 0;
  return (
    <div className={classes.news}>
      <ProgressNote
        label="Comparing what customers say"
        done={percent}
        total={100}
        unit="per cent"
        onCancel={cancel}
      />
    </div>
  );
}
