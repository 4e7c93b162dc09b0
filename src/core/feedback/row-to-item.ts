// One row of a file becomes one item or one refusal. Preview, dry run and import all go through here, so
// what a person was shown is what is stored. Reasons name the column, never what the cell says.
import type { Instant } from '../time.ts';
import { cleanCell, isDamagedByExcel, LOOKS_LIKE_EMAIL, parseRating, splitTags } from './clean-cell.ts';
import { columnNames, plainName } from './header-key.ts';
import { textOfHtml } from './html-text.ts';
import type { FeedbackItem } from './item.ts';
import { contentHashOf, type ItemContent, itemIdentity, type ShortHash } from './item-identity.ts';
import type { ImportMapping, MappingField } from './mapping.ts';
import { isPlausible, parseDate } from './parse-date.ts';

const LONGEST_TAG = 100;
const MOST_TAGS = 100;

export interface SourceRow {
  /** Where the row starts in its file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Values under keys that the mapping does not know: rare keys of JSON, cells beyond the last column. */
  readonly more: ReadonlyArray<readonly [key: string, value: string]>;
  /** Why the row cannot be read at all; null for a sound row. */
  readonly problem: string | null;
}

export type UnbatchedItem = Omit<FeedbackItem, 'batchId'>;

export type RowOutcome =
  | { readonly kind: 'item'; readonly item: UnbatchedItem; readonly email: string | null }
  | { readonly kind: 'rejected'; readonly column: string | null; readonly reason: string }
  | { readonly kind: 'skipped' };

export interface RowSettings {
  readonly mapping: ImportMapping;
  readonly hash: ShortHash;
  /** Dates more than a day later than this are not believed. */
  readonly now: Instant;
}

interface Column {
  readonly index: number;
  readonly name: string;
}

/** Turns rows into items by a mapping. Holds no state between rows. */
export class RowReader {
  readonly #settings: RowSettings;
  readonly #columns = new Map<MappingField, Column[]>();

  constructor(settings: RowSettings) {
    this.#settings = settings;
    const sorted = settings.mapping.columns.toSorted((a, b) => a.index - b.index);
    const names = columnNames(sorted.map((column) => column.header));
    for (const [position, { index, field }] of sorted.entries()) {
      const columns = this.#columns.get(field) ?? [];
      columns.push({ index, name: names[position] ?? plainName('', index) });
      this.#columns.set(field, columns);
    }
  }

  read(row: SourceRow): RowOutcome {
    if (row.problem !== null) return { kind: 'rejected', column: null, reason: row.problem };
    if (row.cells.every(isBlank) && row.more.length === 0) return { kind: 'skipped' };
    const words = this.#words(row);
    if (words === null) return this.#withoutWords();
    return this.#item(row, words);
  }

  #item(row: SourceRow, words: { verbatim: string; title: string | null }): RowOutcome {
    const { hash, mapping } = this.#settings;
    const extra = this.#extra(row);
    const person = this.#person(row);
    const content: ItemContent = {
      source: mapping.source,
      sourceId: this.#sourceId(row, extra),
      ...words,
      saidAt: this.#saidAt(row, extra),
      customer: person.customer,
      company: this.#first(row, 'company'),
      tags: this.#tags(row),
      area: this.#first(row, 'area'),
      rating: this.#rating(row, extra),
      link: this.#first(row, 'link'),
      extra: Object.fromEntries(extra),
    };
    const item = {
      id: itemIdentity(content, hash),
      contentHash: contentHashOf(content, person.email, hash),
      ...content,
      line: row.line,
    };
    return { kind: 'item', item, email: person.email };
  }

  /** Several columns of words (open questions of a survey) follow each other with an empty line between. */
  #words(row: SourceRow): { verbatim: string; title: string | null } | null {
    const title = this.#first(row, 'title');
    const texts = this.#cells(row, 'verbatim').map(({ text }) => textOfHtml(text));
    const verbatim = texts.filter((text) => text !== '').join('\n\n');
    if (verbatim !== '') return { verbatim, title };
    return title === null ? null : { verbatim: title, title: null };
  }

  #withoutWords(): RowOutcome {
    const columns = this.#columns.get('verbatim') ?? this.#columns.get('title') ?? [];
    if (columns.length === 0) return { kind: 'rejected', column: null, reason: 'No column holds the words.' };
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    const reason = `No words in ${columns.length > 1 ? 'columns' : 'column'} ${names}.`;
    return { kind: 'rejected', column: columns[0]?.name ?? null, reason };
  }

  /** An address is kept with the contact details only; it names nobody in the list. */
  #person(row: SourceRow): { customer: string | null; email: string | null } {
    const name = this.#first(row, 'customer');
    const given = this.#first(row, 'email')?.toLowerCase() ?? null;
    const email = given !== null && given.length <= 320 && LOOKS_LIKE_EMAIL.test(given) ? given : null;
    if (name === null || !LOOKS_LIKE_EMAIL.test(name)) return { customer: name, email };
    return { customer: name.slice(0, name.indexOf('@')), email: email ?? name.toLowerCase() };
  }

  #sourceId(row: SourceRow, extra: Map<string, string>): string | null {
    const [cell] = this.#cells(row, 'sourceId');
    if (!cell) return null;
    if (cell.text.length <= 500 && !isDamagedByExcel(cell.text)) return cell.text;
    extra.set(cell.name, cell.text);
    return null;
  }

  #saidAt(row: SourceRow, extra: Map<string, string>): Instant | null {
    const [cell] = this.#cells(row, 'date');
    if (!cell) return null;
    const instant = parseDate(cell.text, this.#settings.mapping.dateOrder);
    if (instant !== null && isPlausible(instant, this.#settings.now)) return instant;
    extra.set(cell.name, cell.text);
    return null;
  }

  #rating(row: SourceRow, extra: Map<string, string>): number | null {
    const [cell] = this.#cells(row, 'rating');
    if (!cell) return null;
    const rating = parseRating(cell.text);
    if (rating === null) extra.set(cell.name, cell.text);
    return rating;
  }

  #tags(row: SourceRow): string[] {
    const tags = this.#cells(row, 'tags').flatMap(({ text }) => splitTags(text));
    return [...new Set(tags.map((tag) => tag.slice(0, LONGEST_TAG).toWellFormed()))].slice(0, MOST_TAGS);
  }

  #extra(row: SourceRow): Map<string, string> {
    const extra = new Map(this.#cells(row, 'extra').map(({ name, text }) => [name, text]));
    for (const [key, value] of row.more) {
      const text = cleanCell(value).trim();
      if (text !== '') extra.set(plainName(key, 0), text);
    }
    return extra;
  }

  #first(row: SourceRow, field: MappingField): string | null {
    return this.#cells(row, field)[0]?.text ?? null;
  }

  /** The filled cells of the field's columns, cleaned. */
  #cells(row: SourceRow, field: MappingField): Array<{ name: string; text: string }> {
    const found: Array<{ name: string; text: string }> = [];
    for (const column of this.#columns.get(field) ?? []) {
      const cell = row.cells[column.index];
      if (cell === undefined || cell === '') continue;
      const text = cleanCell(cell).trim();
      if (text !== '') found.push({ name: column.name, text });
    }
    return found;
  }
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
