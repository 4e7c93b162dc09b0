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
  const nameOf = useNameOf();
  const signed = ({ by, at }: { readonly by: string; readonly at: number }) =>
    `${nameOf(by)}, ${sayTime(at)}`;
  const area = note.area ? note.area.value : item.area;
  const tags = note.tags?.value ?? item.tags;
  const gone = item.tags.filter((tag) => !tags.includes(tag));
  return (
    <>
      {area !== null || note.area ? (
        <FieldRow name="Area">
          {note.area ? (
            <span className={classes.tags}>
              {area === null ? (
                'None'
              ) : (
                <TagWord mark="added" title={`Set by ${signed(note.area)}`}>
                  {area}
                </TagWord>
              )}
              {item.area === null ? null : (
                <TagWord mark="gone" title={`Imported; changed by ${signed(note.area)}`}>
                  {item.area}
                </TagWord>
              )}
            </span>
          ) : (
            area
          )}
        </FieldRow>
      ) : null}
      {tags.length + gone.length > 0 ? (
        <FieldRow name="Tags">
          <span className={classes.tags}>
            {tags.map((tag) =>
              note.tags && !item.tags.includes(tag) ? (
                <TagWord key={tag} mark="added" title={`Added by ${signed(note.tags)}`}>
                  {tag}
                </TagWord>
              ) : (
                <TagWord key={tag}>{tag}</TagWord>
              ),
            )}
            {note.tags
              ? gone.map((tag) => (
                  <TagWord
                    key={tag}
                    mark="gone"
                    title={`Imported; taken off by ${signed(note.tags ?? { by: '', at: 0 })}`}
                  >
                    {tag}
                  </TagWord>
                ))
              : null}
          </span>
        </FieldRow>
      ) : null}
    </>
  );
}
