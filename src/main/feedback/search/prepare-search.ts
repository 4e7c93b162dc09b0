import { availableParallelism } from 'node:os';
import { setImmediate as otherWork } from 'node:timers/promises';
import { type FeedbackPage, FeedbackQuery } from '#core/feedback/query.ts';
import { wordsOf } from '#core/feedback/words.ts';

// What the search worker does once a library has been opened and its words are read: it types what the items on top
// say, and goes down the list, for nothing. Afterwards the code that searches is compiled, and words and items that
// are met first are in memory, without which the first letters that somebody types take two and three times as long.

/** Of a processor, all in all; over ten thousand items all of it takes less. */
const MOST_MS = 1000;
/** Of the items on top. */
const TEXTS = 100;
const WORDS = 2;
const SHORTEST = 3;
/** Units; the rest of a longer word finds nothing else. */
const LONGEST = 12;
const PAGE = 50;
const PAGES = 200;

/** What may be asked of a library on whose first page these texts are. */
function* likelyQuestions(texts: Iterable<string>): Generator<FeedbackQuery> {
  for (const text of typingOf(texts)) {
    yield FeedbackQuery.parse({ text, sort: 'relevance', limit: PAGE } satisfies Partial<FeedbackQuery>);
  }
  for (let page = 0; page < PAGES; page += 1) yield FeedbackQuery.parse({ offset: page * PAGE, limit: PAGE });
}

/** The first two words of each text that have three letters or more, letter by letter. */
export function* typingOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) {
    const words: string[] = [];
    for (const { start, end } of wordsOf(text)) {
      if (end - start >= SHORTEST) words.push(text.slice(start, end).slice(0, LONGEST));
      if (words.length === WORDS) break;
    }
    const whole = words.join(' ');
    for (let length = 1; length <= whole.length; length += 1) yield whole.slice(0, length);
  }
}

/** Asks, and lets what people ask come first; ends where it is told that it is not needed any more. */
export async function askForNothing(
  ask: (question: FeedbackQuery) => FeedbackPage,
  isNeeded: () => boolean,
): Promise<void> {
  if (!isNeeded() || availableParallelism() === 1) return;
  const { rows } = ask(FeedbackQuery.parse({ limit: TEXTS }));
  let spentMs = 0;
  for (const question of likelyQuestions(rows.map(({ excerpt }) => excerpt))) {
    await otherWork();
    if (!isNeeded() || spentMs > MOST_MS) return;
    const startedAtMs = performance.now();
    ask(question);
    spentMs += performance.now() - startedAtMs;
  }
}
