import { sayMissing } from '#core/feedback/missing-companions.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { MISSING_FILES_NOTE } from './at-stake.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';
import { missingIn } from './missing-in.ts';

/** What was joined to an earlier import and is not there this time: said before it is lost. */
export function MissingFiles({ group }: { readonly group: FileGroup }) {
  const { batches } = useSnapshot().batches;
  const missing = missingIn(group, Object.values(batches));
  if (!missing) return null;
  const { title, advice } = sayMissing(missing);
  return (
    <div id={MISSING_FILES_NOTE} tabIndex={-1} className={classes.ledTo}>
      <Note tone="warning" title={title}>
        {advice}
      </Note>
    </div>
  );
}
