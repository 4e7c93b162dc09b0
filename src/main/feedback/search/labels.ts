import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';
import { IndexDamaged } from './index-damage.ts';

// Sources, areas and tags occur over and over: each text is kept once and the columns hold its number.

export class Labels {
  readonly #known: KnownLabels;
  /** Made when a search first asks for them. */
  readonly #words: (string[] | undefined)[] = [];
  /** Numbers that the file does not have. */
  readonly #unsaved = new Set<number>();
  /** Of them those that items of the open transaction have. */
  readonly #toSave = new Set<number>();
  readonly #insert: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO label_run VALUES (NULL, ?, ?)');
    this.#known = new KnownLabels(database);
  }

  /** Number of the label of an item; a new one is written with `save`. */
  numberFor(text: string): number {
    const number = this.numberInMemory(text);
    if (this.#unsaved.has(number)) this.#toSave.add(number);
    return number;
  }

  /** Writes the labels of items that the file does not have, in the transaction that is open. */
  save(): void {
    if (this.#toSave.size === 0) return;
    const numbers = [...this.#toSave];
    const run = JSON.stringify(numbers.map((number) => [number, this.textOf(number)]));
    this.#insert.run(crc32(run), run);
    for (const number of numbers) this.#unsaved.delete(number);
    this.#toSave.clear();
  }

  /** Number of the label; a new one is not written until an item of a batch has it. */
  numberInMemory(text: string): number {
    const known = this.#known.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.size;
    this.#known.remember(text, number);
    this.#unsaved.add(number);
    return number;
  }

  /** Number of the label if any item ever had it. */
  find(text: string): number | undefined {
    return this.#known.numbers.get(text);
  }

  /** Flags of the labels in which the words follow each other; without words, those written just so. */
  matching(written: string, { words, isPrefix }: SearchTerm): Uint8Array {
    const wanted = new Uint8Array(this.size);
    // Not by number: those that were in memory only when the file was written have left gaps in it.
    for (const [text, number] of this.#known.numbers) {
      const isWanted =
        words.length === 0
          ? text.trim().toLowerCase() === written.toLowerCase()
          : holdsWords(this.#wordsOf(number, text), words, isPrefix);
      if (isWanted) wanted[number] = 1;
    }
    return wanted;
  }

  /** Numbers of the labels that have these words and no other. */
  named(words: readonly string[]): number[] {
    const named: number[] = [];
    for (const [text, number] of this.#known.numbers) {
      const written = this.#wordsOf(number, text);
      if (written.length === words.length && holdsWords(written, words, false)) named.push(number);
    }
    return named;
  }

  /** The words of all of them, those of each label once. */
  *words(): Generator<string> {
    for (const [text, number] of this.#known.numbers) yield* this.#wordsOf(number, text);
  }

  textOf(number: number): string {
    return this.#known.texts[number] ?? '';
  }

  get size(): number {
    return this.#known.texts.length;
  }

  #wordsOf(number: number, text: string): string[] {
    const known = this.#words[number];
    if (known) return known;
    const words = Array.from(wordsOf(text), ({ folded }) => folded);
    this.#words[number] = words;
    return words;
  }
}

/** Texts and numbers, read from the file when they are first asked for: a list without words or filters needs none. */
class KnownLabels {
  readonly #database: DatabaseSync;
  #read: { numbers: Map<string, number>; texts: string[] } | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get numbers(): ReadonlyMap<string, number> {
    return this.#all().numbers;
  }

  get texts(): readonly string[] {
    return this.#all().texts;
  }

  remember(text: string, number: number): void {
    const { numbers, texts } = this.#all();
    texts[number] = text;
    numbers.set(text, number);
  }

  #all() {
    this.#read ??= readLabels(this.#database);
    return this.#read;
  }
}

function readLabels(database: DatabaseSync) {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  for (const { checksum, labels } of database.prepare('SELECT * FROM label_run ORDER BY number').iterate()) {
    if (typeof labels !== 'string' || crc32(labels) !== checksum) {
      throw new IndexDamaged('Labels of the index are not what was written.');
    }
    for (const [number, text] of JSON.parse(labels) as [number, string][]) {
      texts[number] = text;
      numbers.set(text, number);
    }
  }
  return { numbers, texts };
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
