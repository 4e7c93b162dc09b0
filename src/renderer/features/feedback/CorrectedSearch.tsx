import { Button } from '@mantine/core';
import type { SearchCorrection } from '#core/feedback/query.ts';
import { quoteWords } from '#core/feedback/quote-words.ts';
import classes from './CorrectedSearch.module.css';
import type { LibraryView } from './use-library-view.ts';

interface CorrectedSearchProps {
  readonly correction: SearchCorrection;
  readonly view: LibraryView;
}

/** Says that a word was found nowhere and what is shown instead, with the way to insist. */
export function CorrectedSearch({ correction: { words }, view }: CorrectedSearchProps) {
  const wrote = words.map((word) => word.wrote);
  return (
    <div className={classes.line} role="status">
      <span>
        Nothing has {sayAll(wrote)}. Showing <b>{sayAll(words.map((word) => word.shown))}</b>.
      </span>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => view.setText(quoteWords(view.view.text, wrote))}
      >
        Search for {sayAll(wrote)} all the same
      </Button>
    </div>
  );
}

function sayAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' and ');
}
