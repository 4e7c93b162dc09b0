import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import type { ItemNote } from '#core/triage/item-note.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from '../ItemInspector.module.css';
import type { TriageState } from './use-triage-page.ts';

interface WrittenBesideProps {
  readonly id: ItemId;
  readonly note: ItemNote;
  /** The list beside it does not have it. */
  readonly isLeftOut: boolean;
  readonly canSort: boolean;
  readonly triage: TriageState;
}

/** Why an item is not in the list, or stands for others: who decided it, and the way back. */
export function WrittenBeside(props: WrittenBesideProps) {
  const { id, note, isLeftOut, canSort, triage } = props;
  const { aside, merge } = note;
  // Otherwise it is said below why.
  const isUnsaid = aside === null && (merge === null || merge.shown === id);
  const others = merge?.items.filter((item) => item !== id) ?? [];
  return (
    <div className={classes.beside}>
      {isLeftOut && isUnsaid ? (
        <Note title="Not in this list">What is searched and filtered does not match it.</Note>
      ) : null}
      {aside ? (
        <Note
          title="Set aside: not a problem"
          actions={canSort ? <Button onClick={() => triage.takeBack([id])}>Take back</Button> : null}
        >
          <Signed {...aside} />
        </Note>
      ) : null}
      {merge ? (
        <Note
          title={
            merge.shown === id
              ? `Stands for ${sayCount(others.length, 'other')} that ${others.length === 1 ? 'says' : 'say'} the same`
              : 'Another item that says the same is shown in its place'
          }
          actions={
            canSort ? (
              <>
                {others.length > 1 ? (
                  <Button onClick={() => triage.unmerge(merge.id, [id])}>Take this one out</Button>
                ) : null}
                <Button onClick={() => triage.unmerge(merge.id)}>Take apart</Button>
              </>
            ) : null
          }
        >
          <Signed by={merge.by} at={merge.at} />{' '}
          {others.slice(0, 5).map((other, index) => (
            <Link key={other} href={`/feedback/${other}`}>
              {other === merge.shown ? 'Read what is shown' : `Read other ${index + 1}`}{' '}
            </Link>
          ))}
        </Note>
      ) : null}
    </div>
  );
}

function Signed({ by, at }: { readonly by: string; readonly at: number }) {
  const nameOf = useNameOf();
  return (
    <>
      {nameOf(by)}, <WhenText at={at} />.
    </>
  );
}
