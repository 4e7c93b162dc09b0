import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { FeedbackFilters, type FeedbackRow } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { type PickOption, PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { momentOf, sayDay, sayNumber, ZONE_HERE } from '#renderer/ui/say.ts';
import classes from './DuplicateDialog.module.css';
import { type Suggested, useSuggested } from './use-suggested.ts';

interface DuplicateDialogProps {
  readonly ids: readonly ItemId[];
  readonly onClose: () => void;
  /** The item that is shown in place of all. */
  readonly onPick: (shown: ItemId) => void;
}

/** Finds the item that these say the same as: alike and looked at lately at first, then what is typed. */
export function DuplicateDialog({ ids, onClose, onPick }: DuplicateDialogProps) {
  return (
    <Modal opened onClose={onClose} title={titleFor(ids.length)} size={720}>
      <Finder ids={ids} onPick={onPick} />
    </Modal>
  );
}

function titleFor(count: number): string {
  return count === 1
    ? 'Which item says the same?'
    : `Which item do these ${sayNumber(count)} say the same as?`;
}

const REST_MS = 100;
const FOUND = 20;

function Finder({ ids, onPick }: Omit<DuplicateDialogProps, 'onClose'>) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), REST_MS);
  const { isLoading, items, isAlike, own } = useSuggested(ids);
  const found = useQuery('feedback.query', text === '' ? null : alike(text));
  const rows =
    text === '' ? items.map((item) => ofItem(item, isAlike)) : (found.value?.rows ?? []).map(ofRow);
  // What stands there while other words are typed was found for none of them.
  const isBehind = typed.trim() !== text || (text !== '' && found.isLoading);
  const isGuess = text === '' && !isLoading && items.length > 0 && !isAlike;
  return (
    <>
      {ids.length === 1 && own ? <OwnWords item={own} /> : null}
      <PickOrAdd
        label="The item that is shown"
        placeholder="Words of the other item"
        options={rows.filter(({ value }) => !ids.includes(value as ItemId))}
        onType={setTyped}
        onPick={(id) => onPick(id as ItemId)}
        empty={text === '' ? sayNothing(isLoading) : 'Nothing has these words.'}
        isLoading={isBehind}
        startsUnchosen={isLoading || !isAlike}
      />
      {isGuess ? (
        <p className={classes.guess} role="status">
          Nothing is known to be alike. These were looked at lately: choose one, or type words of the other
          item.
        </p>
      ) : null}
    </>
  );
}

function sayNothing(isLoading: boolean): string {
  return isLoading
    ? 'Looking for what is alike'
    : 'Nothing is known to be alike. Type words of the other item.';
}

/** The dialog lies over them, and what says the same is told by reading both. */
function OwnWords({ item: { verbatim, title } }: { readonly item: FeedbackItem }) {
  return (
    <blockquote className={classes.own} dir="auto">
      {verbatim || title}
    </blockquote>
  );
}

function alike(text: string) {
  const [sort, lane] = ['relevance', 'dialog'] as const;
  return { text, filters: FeedbackFilters.parse({}), zone: ZONE_HERE, sort, lane, limit: FOUND };
}

function ofItem({ item, likeness }: Suggested, isAnyAlike: boolean): PickOption {
  const { id, title, verbatim, customer, source, saidAt } = item;
  const option = optionOf(id, (verbatim || (title ?? '')).slice(0, 200), customer ?? source, saidAt);
  const why = likeness === null ? 'looked at lately' : sayLikeness(likeness);
  // Where none is alike, that they were looked at is told of all of them below.
  return isAnyAlike ? { ...option, note: `${why}, ${option.note}` } : option;
}

function sayLikeness(likeness: number): string {
  return likeness === 100 ? 'word for word' : `${likeness} % alike`;
}

function ofRow({ id, excerpt, customer, source, saidAt }: FeedbackRow): PickOption {
  return optionOf(id, excerpt, customer ?? source, saidAt);
}

function optionOf(id: ItemId, words: string, who: string, saidAt: number | null): PickOption {
  const label = <span className={classes.words}>{words}</span>;
  return { value: id, label, note: saidAt === null ? who : `${who}, ${sayDay(momentOf(saidAt))}` };
}
