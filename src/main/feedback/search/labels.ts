import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';

// Sources, areas and tags occur over and over: each text is kept once and the columns hold its number.

export class Labels {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** Made when a search first asks for them. */
  readonly #words: (string[] | undefined)[] = [];
  /** Numbers that the file does not have. */
  readonly #unsaved = new Set<number>();
  readonly #insert: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO label(number, text) VALUES (?, ?)');
    for (const { number, text } of database.prepare('SELECT number, text FROM label').iterate()) {
      this.#remember(String(text), Number(number));
    }
  }

  /** Number of the label; a new one is written in the transaction that is open. */
  numberFor(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined && !this.#unsaved.has(known)) return known;
    const number = this.numberInMemory(text);
    this.#insert.run(number, text);
    this.#unsaved.delete(number);
    return number;
  }

  /** Number of the label; a new one is not written until an item of a batch has it. */
  numberInMemory(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#remember(text, number);
    this.#unsaved.add(number);
    return number;
  }

  /** Number of the label if any item ever had it. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  /** Flags of the labels in which the words follow each other; without words, those written just so. */
  matching(written: string, { words, isPrefix }: SearchTerm): Uint8Array {
    const wanted = new Uint8Array(this.size);
    // Not by number: those that were in memory only when the file was written have left gaps in it.
    for (const [text, number] of this.#numbers) {
      const isWanted =
        words.length === 0
          ? text.trim().toLowerCase() === written.toLowerCase()
          : holdsWords(this.#wordsOf(number, text), words, isPrefix);
      if (isWanted) wanted[number] = 1;
    }
    return wanted;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }

  #wordsOf(number: number, text: string): string[] {
    const known = this.#words[number];
    if (known) return known;
    const words = Array.from(wordsOf(text), ({ folded }) => folded);
    this.#words[number] = words;
    return words;
  }

  #remember(text: string, number: number): void {
    this.#texts[number] = text;
    this.#numbers.set(text, number);
  }
}

function holdsWords(words: readonly string[], wanted: readonly string[], isPrefix: boolean): boolean {
  const last = wanted.length - 1;
  return words.some((_, start) =>
    wanted.every((word, at) => {
      const found = words[start + at] ?? '';
      return at === last && isPrefix ? found.startsWith(word) : found === word;
    }),
  );
}
