import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemNote } from '#core/triage/item-note.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { sayTime } from '#renderer/ui/say.ts';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import classes from '../ItemInspector.module.css';

interface LabelFactsProps {
  readonly item: FeedbackItem;
  readonly note: ItemNote;
}

/** Area and tags as they are now; what was corrected is marked, and what was imported stays readable. */
export function LabelFacts({ item, note }: LabelFactsProps) {
  const hasArea = item.area !== null || note.area !== null;
  const hasTags = item.tags.length > 0 || (note.tags?.value.length ?? 0) > 0;
  return (
    <>
      {hasArea ? (
        <FieldRow name="Area">
          <Area imported={item.area} corrected={note.area} />
        </FieldRow>
      ) : null}
      {hasTags ? (
        <FieldRow name="Tags">
          <Tags imported={item.tags} corrected={note.tags} />
        </FieldRow>
      ) : null}
    </>
  );
}

interface AreaProps {
  readonly imported: FeedbackItem['area'];
  readonly corrected: ItemNote['area'];
}

function Area({ imported, corrected }: AreaProps) {
  const signed = useSigned();
  if (!corrected) return imported === null ? null : <TagWord kind="area">{imported}</TagWord>;
  return (
    <span className={classes.tags}>
      {corrected.value === null ? (
        'None'
      ) : (
        <TagWord kind="area" mark="added" title={`Set by ${signed(corrected)}`}>
          {corrected.value}
        </TagWord>
      )}
      {imported === null ? null : (
        <TagWord kind="area" mark="gone" title={`Imported; changed by ${signed(corrected)}`}>
          {imported}
        </TagWord>
      )}
    </span>
  );
}

interface TagsProps {
  readonly imported: FeedbackItem['tags'];
  readonly corrected: ItemNote['tags'];
}

function Tags({ imported, corrected }: TagsProps) {
  const signed = useSigned();
  const plain = (tag: string) => <TagWord key={tag}>{tag}</TagWord>;
  if (!corrected) return <span className={classes.tags}>{imported.map(plain)}</span>;
  const gone = imported.filter((tag) => !corrected.value.includes(tag));
  return (
    <span className={classes.tags}>
      {corrected.value.map((tag) =>
        imported.includes(tag) ? (
          plain(tag)
        ) : (
          <TagWord key={tag} mark="added" title={`Added by ${signed(corrected)}`}>
            {tag}
          </TagWord>
        ),
      )}
      {gone.map((tag) => (
        <TagWord key={tag} mark="gone" title={`Imported; taken off by ${signed(corrected)}`}>
          {tag}
        </TagWord>
      ))}
    </span>
  );
}

function useSigned() {
  const nameOf = useNameOf();
  return ({ by, at }: { readonly by: string; readonly at: number }) => `${nameOf(by)}, ${sayTime(at)}`;
}
