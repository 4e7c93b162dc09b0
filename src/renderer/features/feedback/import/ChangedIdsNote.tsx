import { changedIds } from '#core/feedback/changed-ids.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayDay } from '#renderer/ui/say.ts';
import { CHANGED_IDS_NOTE } from './at-stake.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';

/** Beside the columns, where somebody has just made one of them the id, or none: all would come in twice. */
export function ChangedIdsNote({ group }: { readonly group: FileGroup }) {
  const { batches } = useSnapshot().batches;
  const changed = changedIds(group.mapping, Object.values(batches));
  if (!changed) return null;
  const { source, importedAt, before, now } = changed;
  const known = before === null ? 'have no ids' : `are known by “${before}”`;
  return (
    <div id={CHANGED_IDS_NOTE} tabIndex={-1} className={`${classes.asked} ${classes.ledTo}`}>
      <Note tone="warning" title={`Items of “${source}” imported before ${known}: they will come in again`}>
        They are compared by {now === null ? 'their words, writer and date' : `“${now}”`} now, and none of
        those is known. Undo the import of {sayDay(importedAt)} first to replace them.
      </Note>
    </div>
  );
}
