import { setImmediate as otherWork } from 'node:timers/promises';
import { wordsOf } from '#core/feedback/words.ts';

// What the search worker does once a library has been opened and its words are read: it types what the items on top
// say, for nothing. Afterwards the code that searches is compiled and the words met first are in memory, without
// which the first letters that somebody types over a million items take three times as long.

/** Of a processor, all in all: over ten thousand items all of the typing takes less. */
const MOST_MS = 500;
const WORDS = 2;
const SHORTEST = 3;
/** Units; the rest of a longer word finds nothing else. */
const LONGEST = 12;

/** Two words that stand together in each text, letter by letter. */
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

/** Asks for each, and lets what people ask come first; ends where it is told that it is not needed any more. */
export async function askForNothing(
  questions: Iterable<string>,
  ask: (text: string) => void,
  isNeeded: () => boolean,
): Promise<void> {
  let spentMs = 0;
  for (const text of questions) {
    await otherWork();
    if (!isNeeded() || spentMs > MOST_MS) return;
    const startedAtMs = performance.now();
    ask(text);
    spentMs += performance.now() - startedAtMs;
  }
}
