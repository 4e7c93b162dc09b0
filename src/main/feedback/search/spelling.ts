import { setImmediate } from 'node:timers/promises';
import { namedColumn } from '#core/feedback/named-column.ts';
import { NameField, type SearchCorrection } from '#core/feedback/query.ts';
import { partsOf, type SearchPart } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';
import type { LibraryIndex } from './library-index.ts';
import { type Vocabularies, Vocabulary } from './vocabulary.ts';
import { isKnownWord } from './words/match-terms.ts';
import { NAME_LEADS } from './words/word-fields.ts';

// Finds out what was meant where a word occurs nowhere in the library. Words in quotes are meant exactly
// as they are written, which is how a person insists.

/** A word that nothing has where it is looked for; `field` is null for titles and texts. */
type UnknownWord = {
  wrote: string;
  folded: string;
  start: number;
  end: number;
  field: NameField | null;
};
type Known = { index: LibraryIndex; end: number; words: Vocabularies };

/** The library may grow by this share before its words are read again. */
const STALE_SHARE = 0.1;

export class Spelling {
  #known: Known | null = null;
  #reading: Promise<void> | null = null;

  /** Reads the words of the library if they are needed for this text and not at hand; answers whether it did. */
  async prepare(index: LibraryIndex, text: string): Promise<boolean> {
    if (this.#isFresh(index) || unknownIn(index, text).length === 0) return false;
    await this.#readOnce(index);
    return true;
  }

  /** Reads them before they are needed: of a million items that takes longer than a letter may. */
  async readAhead(index: LibraryIndex): Promise<void> {
    if (this.#isFresh(index) || !index.database.isOpen) return;
    // Who needs a word meanwhile waits for this reading, and is told what is wrong with the index.
    await this.#readOnce(index).catch(() => null);
  }

  /** What to search for instead; null where every word occurs, or none is near. */
  correct(index: LibraryIndex, text: string): SearchCorrection | null {
    return this.#corrected(index, text, ({ folded, field }, { texts }) =>
      field === null ? texts.nearest(folded, reachOf(folded)) : folded,
    );
  }

  /** The same, with words of names where texts have none that is near, and with names in fields. */
  correctNames(index: LibraryIndex, text: string): SearchCorrection | null {
    return this.#corrected(index, text, ({ folded, field }, { texts, names }) => {
      const reach = reachOf(folded);
      return (field === null ? texts.nearest(folded, reach) : null) ?? names.nearest(folded, reach);
    });
  }

  #corrected(
    index: LibraryIndex,
    text: string,
    nearest: (word: UnknownWord, words: Vocabularies) => string | null,
  ): SearchCorrection | null {
    const known = this.#known;
    if (known?.index !== index) return null;
    let corrected = text;
    const words: SearchCorrection['words'] = [];
    // From the end, so that what stands in front keeps its place.
    for (const word of unknownIn(index, text).reverse()) {
      const { wrote, folded, start, end } = word;
      const shown = nearest(word, known.words);
      if (shown === null) return null;
      // It is right, where it was meant or elsewhere.
      if (shown === folded) continue;
      corrected = corrected.slice(0, start) + shown + corrected.slice(end);
      words.unshift({ wrote, shown });
    }
    return words.length === 0 ? null : { text: corrected, words };
  }

  #readOnce(index: LibraryIndex): Promise<void> {
    this.#reading ??= this.#read(index).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  #isFresh(index: LibraryIndex): boolean {
    const known = this.#known;
    return known?.index === index && index.end - known.end <= known.end * STALE_SHARE;
  }

  async #read(index: LibraryIndex): Promise<void> {
    const { end } = index;
    const reading = Vocabulary.read(index.words, index.labels);
    for (;;) {
      const { done, value } = reading.next();
      if (done) {
        this.#known = { index, end, words: value };
        // What was answered without these words is asked anew.
        index.generation += 1;
        return;
      }
      await setImmediate();
      if (!index.database.isOpen) return;
    }
  }
}

/** How far a word may be off: short ones are too easily another word. */
function reachOf(folded: string): number {
  if (folded.length < 4) return 0;
  return folded.length < 8 ? 1 : 2;
}

function unknownIn(index: LibraryIndex, text: string): UnknownWord[] {
  return partsOf(text).flatMap((part) => {
    const isText = part.name === null || part.name === 'title';
    const field = isText ? null : (NameField.safeParse(part.name).data ?? undefined);
    const isLookedFor = field !== undefined && !part.isQuoted && !part.isUnwanted;
    return isLookedFor ? unknownWords(index, part, text, field) : [];
  });
}

function unknownWords(
  index: LibraryIndex,
  part: SearchPart,
  text: string,
  field: NameField | null,
): UnknownWord[] {
  const words = Array.from(wordsOf(part.value));
  // The index has what columns say, without their names.
  const inName =
    field === 'column'
      ? nameLength(
          part.value,
          words.map(({ folded }) => folded),
        )
      : 0;
  const isOpen = part.isBeingTyped || part.value.endsWith('*');
  return words.flatMap(({ folded, start, end }, at) => {
    const isPrefix = isOpen && at === words.length - 1;
    if (at < inName || reachOf(folded) === 0 || isKnown(index, folded, isPrefix, field)) return [];
    const [from, to] = [part.valueStart + start, part.valueStart + end];
    return [{ wrote: text.slice(from, to), folded, start: from, end: to, field }];
  });
}

/** How many of the words of a value are the name of a column. */
function nameLength(value: string, words: string[]): number {
  return namedColumn(value, { words, isPrefix: false })?.name.length ?? 0;
}

function isKnown(index: LibraryIndex, word: string, isPrefix: boolean, field: NameField | null): boolean {
  const { words, labels } = index;
  if (field === null) return isKnownWord(words, word, isPrefix);
  // Another id would be another item.
  if (field === 'id') return true;
  if (field !== 'customer' && field !== 'company' && field !== 'column') {
    return labels.matching(word, { words: [word], isPrefix }).includes(1);
  }
  // `customer:` answers for companies too.
  const fields = field === 'customer' ? (['customer', 'company'] as const) : [field];
  return fields.some((one) => isKnownWord(words, NAME_LEADS[one] + word, isPrefix));
}
