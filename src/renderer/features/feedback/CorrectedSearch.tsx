import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { SearchCorrection } from '#core/feedback/query.ts';
import { quoteWords } from '#core/feedback/quote-words.ts';
import classes from './CorrectedSearch.module.css';
import { CutSentence } from './CutSentence.tsx';
import { sayAll, sayFrom } from './say-names.ts';

interface CorrectedSearchProps {
  readonly correction: SearchCorrection;
  /** As it was typed. */
  readonly text: string;
  /** Nothing has what was searched for instead either, or a filter is in the way. */
  readonly isNone: boolean;
  readonly onRead: (text: string) => void;
}

type Words = SearchCorrection['words'];

/** Says in one line what is shown instead of words that were found nowhere, with the ways to insist and to mean another. */
export function CorrectedSearch({ correction, text, isNone, onRead }: CorrectedSearchProps) {
  const { words, instead } = correction;
  const wrote = words.map((word) => word.wrote);
  const isName = words.some(({ field }) => field !== undefined);
  return (
    <div className={classes.line} role="status">
      {/* Where there is no room for all of it, what was typed goes: it stands above. */}
      <CutSentence>
        {isNone ? 'Also searched for' : 'Showing'}{' '}
        {isName ? <Named words={words} /> : <b>{sayAll(words.map(({ shown }) => shown))}</b>}.{' '}
        {sayMissing(correction, text)}
      </CutSentence>
      {isName ? (
        <Reading title={`Search for ${correction.text.trim()}`} onClick={() => onRead(correction.text)}>
          Keep this search
        </Reading>
      ) : null}
      {instead ? (
        <Reading onClick={() => onRead(instead.text)}>
          Show {sayAll(instead.words.map(({ shown }) => shown))} instead
        </Reading>
      ) : isNone ? null : (
        <Reading
          title={`Search for ${sayAll(wrote)} all the same`}
          onClick={() => onRead(quoteWords(text, wrote.flatMap(singly)))}
        >
          Search as typed
        </Reading>
      )}
    </div>
  );
}

/** Each word by itself may be in some text. */
function sayMissing({ words }: SearchCorrection, text: string): string {
  const wrote = words.map((word) => word.wrote);
  if (words.every(({ field }) => field === undefined)) return `Nothing has ${sayAll(wrote)}.`;
  return wrote[0] === text.trim() ? `No words match ${sayAll(wrote)}.` : 'No item has all these words.';
}

/** `feedback from the company Hooli with “export”`, where the latter was mistyped. */
function Named({ words }: { readonly words: Words }) {
  const others = words.filter(({ field }) => field === undefined).map(({ shown }) => shown);
  return (
    <>
      feedback
      {words.map(({ field, shown, column }) => {
        if (field === undefined) return null;
        const [before, after] = sayFrom({ field, column });
        return (
          <Fragment key={`${column} ${shown}`}>
            {' '}
            {before} <b>{shown}</b>
            {after}
          </Fragment>
        );
      })}
      {others.length > 0 ? ` with ${sayAll(others)}` : ''}
    </>
  );
}

interface ReadingProps {
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Reading(props: ReadingProps) {
  return <Button className={classes.reading ?? ''} variant="subtle" size="compact-xs" {...props} />;
}

function singly(wrote: string): string[] {
  return wrote.split(/\s+/u);
}
