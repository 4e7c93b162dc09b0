import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#contract/contract.ts';
import type { GroupShelf } from '#core/duplicates/duplicate-group.ts';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import type { Hit } from '#renderer/ui/hits.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './GroupInspector.module.css';
import type { GroupActions } from './use-group-actions.ts';
import type { LeftOut } from './use-left-out.ts';
import { useWordDifferences } from './use-word-differences.ts';

type Member = OutputOf<'duplicates.group'>['members'][number];

interface GroupInspectorProps {
  readonly id: ItemId;
  readonly shelf: GroupShelf;
  readonly actions: GroupActions;
  readonly leftOut: LeftOut;
}

/** The items of a group side by side: the one that the others were compared with, and each of them. */
export function GroupInspector({ id, shelf, actions, leftOut }: GroupInspectorProps) {
  const version = useMirror(({ feedbackVersion, duplicates }) => `${feedbackVersion} ${duplicates?.state}`);
  const { value, error, isLoading } = useQuery('duplicates.group', { id, shelf }, version);
  if (error && !isLoading) {
    return <ErrorState title="This group is not there any more">{wordingOf(error).advice}</ErrorState>;
  }
  const [first, ...others] = value?.members ?? [];
  if (!value || !first) return <LoadingState label="Reading the items" rows={6} />;
  const { group, count } = value;
  return (
    <div className={classes.group}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {sayCount(count, 'item')} of {sayCount(group.customers, 'customer')}
        </h2>
        <p className={classes.quiet}>
          Words in which they differ are marked. Merged, they are shown as one; each stays evidence of its
          customer. {leftOut.toggle ? 'Untick what does not say the same.' : null}
        </p>
        <Actions actions={actions} />
      </header>
      <Sides first={first} others={others} leftOut={leftOut} />
      {count > 1 + others.length ? (
        <p className={classes.quiet}>
          The {sayNumber(1 + others.length)} most similar of {sayNumber(count)} are shown.
        </p>
      ) : null}
    </div>
  );
}

function Actions({ actions: { merge, refuse } }: { readonly actions: GroupActions }) {
  if (!merge && !refuse) {
    return <p className={classes.quiet}>Engineers and organisers merge what customers say twice.</p>;
  }
  return (
    <div className={classes.actions}>
      {merge ? (
        <PrimaryAction keys="M" disabled={merge.isOff ?? false} onClick={merge.run}>
          {merge.label}
        </PrimaryAction>
      ) : null}
      {refuse ? (
        <Button rightSection={<KeyHint keys="U" decorative />} aria-keyshortcuts="U" onClick={refuse.run}>
          {refuse.label}
        </Button>
      ) : null}
    </div>
  );
}

interface SidesProps {
  readonly first: Member;
  readonly others: readonly Member[];
  readonly leftOut: LeftOut;
}

function Sides({ first, others, leftOut }: SidesProps) {
  const [compared, setCompared] = useState(others[0]?.itemId ?? null);
  const other = others.find(({ itemId }) => itemId === compared) ?? others[0];
  const marks = useWordDifferences(first.item.verbatim, other?.item.verbatim ?? null).first;
  return (
    <div className={classes.sides}>
      <section className={classes.first} aria-label="Said first">
        <MemberWords member={first} hits={marks} leftOut={leftOut} isFirst />
      </section>
      <section className={classes.others} aria-label="The others">
        {others.map((member) => (
          // Looking at one marks in the first what this one does not say.
          // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard.
          <div
            key={member.itemId}
            onFocus={() => setCompared(member.itemId)}
            onMouseEnter={() => setCompared(member.itemId)}
          >
            <OtherWords first={first} member={member} leftOut={leftOut} />
          </div>
        ))}
      </section>
    </div>
  );
}

interface OtherWordsProps {
  readonly first: Member;
  readonly member: Member;
  readonly leftOut: LeftOut;
}

function OtherWords({ first, member, leftOut }: OtherWordsProps) {
  const marks = useWordDifferences(first.item.verbatim, member.item.verbatim).other;
  return <MemberWords member={member} hits={marks} leftOut={leftOut} />;
}

interface MemberWordsProps {
  readonly member: Member;
  readonly hits: readonly Hit[];
  readonly leftOut: LeftOut;
  /** The others are compared with it; it is alike to nothing but itself. */
  readonly isFirst?: boolean;
}

function MemberWords({ member, hits, leftOut, isFirst = false }: MemberWordsProps) {
  const { item, similarity } = member;
  const { toggle } = leftOut;
  const isOut = leftOut.ids.includes(item.id);
  return (
    <div className={classes.member} data-left-out={isOut || undefined}>
      {toggle ? (
        <Checkbox
          data-leaves-out
          label="Says the same"
          aria-label={`Says the same: ${item.customer ?? 'a customer'}, ${item.verbatim.slice(0, 60)}`}
          checked={!isOut}
          onChange={() => toggle(item.id)}
        />
      ) : null}
      <Verbatim
        title={item.title}
        text={item.verbatim}
        hits={hits}
        who={item.customer}
        company={item.company}
        where={item.source}
        when={item.saidAt}
        aside={
          <>
            {isFirst ? null : <span className="numeric">{sayLikeness(similarity)}</span>}
            <Link href={`/feedback/${item.id}`}>Open</Link>
          </>
        }
      />
    </div>
  );
}

function sayLikeness(similarity: number | null): string {
  if (similarity === null) return 'merged by hand';
  return similarity === 100 ? 'word for word' : `${similarity} % alike`;
}
