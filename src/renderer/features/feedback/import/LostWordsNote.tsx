import { sayLost } from '#core/feedback/lost-words.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { LOST_WORDS_NOTE } from './at-stake.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';
import { lostWordsOf } from './lost-words.ts';

/** Where the files have only the subjects of items whose words are here: said before these give way to them. */
export function LostWordsNote({ group }: { readonly group: FileGroup }) {
  const lost = lostWordsOf(group);
  if (!lost) return null;
  const { source, compared, lost: count } = lost;
  return (
    <div id={LOST_WORDS_NOTE} tabIndex={-1} className={classes.ledTo}>
      <Note tone="warning" title={`Items of “${source}” would keep only their subject`}>
        Of {sayCount(compared, 'item')} compared that {compared === 1 ? 'has' : 'have'} words here, {count}{' '}
        would lose {sayLost(lost)}, which would stand under “Earlier versions” alone. Import an export with
        the words instead, or import anyway.
      </Note>
    </div>
  );
}
