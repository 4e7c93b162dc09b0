import type { FeedbackPage, FeedbackRow, TextRange } from '#core/feedback/query.ts';

// A page on its way from the search worker: all texts of its rows one behind the other in one text, all else in one
// list of numbers. Fifty objects of sixteen fields, and a list for each hit, take three times as long to cross between
// threads, and one list of all values twice as long.

export type PageMessage = Omit<FeedbackPage, 'rows'> & {
  readonly texts: string;
  /** Of a text its length. */
  readonly numbers: Float64Array;
};

const NO_TEXT = -1;

export function messageOf({ rows, ...rest }: FeedbackPage): PageMessage {
  let texts = '';
  const numbers: number[] = [];
  const put = (text: string | null): void => {
    numbers.push(text?.length ?? NO_TEXT);
    if (text !== null) texts += text;
  };
  const putHits = (hits: readonly TextRange[]): void => {
    numbers.push(hits.length);
    for (const [start, end] of hits) numbers.push(start, end);
  };
  for (const row of rows) {
    put(row.id);
    put(row.batchId);
    put(row.source);
    put(row.title);
    put(row.excerpt);
    put(row.customer);
    put(row.company);
    put(row.area);
    put(row.mergedInto);
    numbers.push(row.saidAt ?? Number.NaN, row.rating ?? Number.NaN, Number(row.isSetAside), row.standsFor);
    numbers.push(row.tags.length);
    for (const tag of row.tags) put(tag);
    putHits(row.titleHits);
    putHits(row.excerptHits);
  }
  return { ...rest, texts, numbers: new Float64Array(numbers) };
}

export function pageOf({ texts, numbers, ...rest }: PageMessage): FeedbackPage {
  const reader = new Reader(texts, numbers);
  const rows: FeedbackRow[] = [];
  while (!reader.isAtEnd) rows.push(rowFrom(reader));
  return { ...rest, rows };
}

/** Both sides are of one build: what was put in as an id comes out as one. */
function rowFrom(reader: Reader): FeedbackRow {
  return {
    id: reader.text() as FeedbackRow['id'],
    batchId: reader.text() as FeedbackRow['batchId'],
    source: reader.text(),
    title: reader.textOrNull(),
    excerpt: reader.text(),
    customer: reader.textOrNull(),
    company: reader.textOrNull(),
    area: reader.textOrNull(),
    mergedInto: reader.textOrNull() as FeedbackRow['mergedInto'],
    saidAt: reader.numberOrNull() as FeedbackRow['saidAt'],
    rating: reader.numberOrNull(),
    isSetAside: reader.number() === 1,
    standsFor: reader.number(),
    tags: reader.list(),
    titleHits: reader.hits(),
    excerptHits: reader.hits(),
  };
}

class Reader {
  readonly #texts: string;
  readonly #numbers: Float64Array;
  #at = 0;
  #textAt = 0;

  constructor(texts: string, numbers: Float64Array) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#numbers.length;
  }

  number(): number {
    this.#at += 1;
    return this.#numbers[this.#at - 1] ?? 0;
  }

  numberOrNull(): number | null {
    const number = this.number();
    return Number.isNaN(number) ? null : number;
  }

  text(): string {
    return this.textOrNull() ?? '';
  }

  textOrNull(): string | null {
    const length = this.number();
    if (length === NO_TEXT) return null;
    this.#textAt += length;
    return this.#texts.slice(this.#textAt - length, this.#textAt);
  }

  list(): string[] {
    const texts: string[] = [];
    for (let left = this.number(); left > 0; left -= 1) texts.push(this.text());
    return texts;
  }

  hits(): TextRange[] {
    const hits: TextRange[] = [];
    for (let left = this.number(); left > 0; left -= 1) hits.push([this.number(), this.number()]);
    return hits;
  }
}
