import type { DatabaseSync, StatementSync } from 'node:sqlite';

// Sources, areas and tags occur over and over: each text is kept once and the columns hold its number.

export class Labels {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
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

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }

  #remember(text: string, number: number): void {
    this.#texts[number] = text;
    this.#numbers.set(text, number);
  }
}
