import type { DatabaseSync, StatementSync } from 'node:sqlite';

// Sources, areas and tags occur over and over: each text is kept once and the columns hold its number.

export class Labels {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #insert: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO label(number, text) VALUES (?, ?)');
    for (const { text } of database.prepare('SELECT text FROM label ORDER BY number').iterate()) {
      this.#remember(String(text));
    }
  }

  /** Number of the label; a new one is written in the transaction that is open. */
  numberFor(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#remember(text);
    this.#insert.run(number, text);
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

  #remember(text: string): number {
    const number = this.#texts.length;
    this.#texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}
