// One row of a file becomes one item or one refusal. Preview, dry run and import all go through here, so
// what a person was shown is what is stored. Reasons name the column, never what the cell says.
import type { Instant } from '../time.ts';
import { type ZoneClock, zoneClock } from '../time-zone.ts';
import { cleanCell, isDamagedByExcel, looksLikeEmail, parseRating, splitTags } from './clean-cell.ts';
import { columnNames, headerKey, plainName } from './header-key.ts';
import { textOfHtml } from './html-text.ts';
import type { FeedbackItem } from './item.ts';
import { type ItemContent, identityOf, type ShortHash } from './item-identity.ts';
import type { ImportMapping, MappingField } from './mapping.ts';
import { isPlausible, parseDate } from './parse-date.ts';
import type { ExportRecogniser, RowStep } from './recognisers/recogniser.ts';
import { recogniserNamed } from './recognisers.ts';
import type { PlaceholderTag } from './redact/placeholder.ts';
import { ContentRedactor, type RedactedPlace } from './redact/redact-content.ts';
import { rowLink } from './row-link.ts';
import { sayWithoutWords } from './say-without-words.ts';

const LONGEST_TAG = 100;
const MOST_TAGS = 100;
const IS_ADDRESS = /^https?:\/\/\S+$/iu;
const LONGEST_RESPONDENT = 24;

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
  | {
      readonly kind: 'item';
      readonly item: UnbatchedItem;
      /** Further items of the same row: the other answers of a survey. */
      readonly others: readonly UnbatchedItem[];
      readonly email: string | null;
      /** What was taken out of the row's items. */
      readonly redacted: readonly RedactedPlace[];
    }
  | { readonly kind: 'rejected'; readonly column: string | null; readonly reason: string }
  /** Nothing to import; `why` is null for a row that is empty. */
  | { readonly kind: 'skipped'; readonly why: string | null };

export interface RowSettings {
  readonly mapping: ImportMapping;
  readonly hash: ShortHash;
  readonly placeholderTag: PlaceholderTag;
  /** Dates more than a day later than this are not believed. */
  readonly now: Instant;
  /** By hashes, unless somebody only wants to know how long the rest takes. */
  readonly identify?: Identify;
}

type Identify = (content: ItemContent, email: string | null) => Pick<FeedbackItem, 'id' | 'contentHash'>;

interface Column {
  readonly index: number;
  readonly name: string;
}

interface Words {
  readonly verbatim: string;
  readonly title: string | null;
}

interface Person {
  readonly customer: string | null;
  readonly email: string | null;
}

type Extra = Record<string, string>;

const NO_OTHERS: readonly UnbatchedItem[] = [];
const NO_COLUMNS: readonly Column[] = [];

/** Turns rows into items by a mapping. Holds no state between rows. */
export class RowReader {
  readonly #settings: RowSettings;
  readonly #redactor: ContentRedactor;
  readonly #columns = new Map<MappingField, Column[]>();
  readonly #recogniser: ExportRecogniser;
  readonly #step: RowStep | null;
  readonly #zone: ZoneClock | undefined;
  readonly #identify: Identify;
  readonly #linkOf: (id: string) => string | null;

  constructor(settings: RowSettings) {
    this.#settings = settings;
    this.#identify = settings.identify ?? ((content, email) => identityOf(content, email, settings.hash));
    const { columns: mapped, format, timeZone, linkBase, redact } = settings.mapping;
    this.#redactor = new ContentRedactor(redact, settings.placeholderTag);
    const sorted = mapped.toSorted((a, b) => a.index - b.index);
    const names = columnNames(sorted.map((column) => column.header));
    for (const [position, { index, field }] of sorted.entries()) {
      const columns = this.#columns.get(field) ?? [];
      columns.push({ index, name: names[position] ?? plainName('', index) });
      this.#columns.set(field, columns);
    }
    this.#recogniser = recogniserNamed(format);
    this.#step = this.#recogniser.step?.(headersByIndex(mapped)) ?? null;
    this.#zone = timeZone === null ? undefined : zoneClock(timeZone);
    this.#linkOf = rowLink(linkBase, this.#recogniser.link?.ending);
  }

  read(row: SourceRow): RowOutcome {
    if (row.problem !== null) return { kind: 'rejected', column: null, reason: row.problem };
    if (row.cells.every(isBlank) && row.more.length === 0) return { kind: 'skipped', why: null };
    if (this.#step === null) return this.#read(row);
    const cells = this.#step(row.cells);
    return typeof cells === 'string' ? { kind: 'skipped', why: cells } : this.#read({ ...row, cells });
  }

  #read(row: SourceRow): RowOutcome {
    if (this.#settings.mapping.eachAnswer) return this.#answers(row);
    const words = this.#words(row);
    if (words === null) return this.#withoutWords();
    const person = this.#person(row);
    const { email } = person;
    const redacted: RedactedPlace[] = [];
    const item = this.#item(row, this.#content(row, words, person, redacted), email);
    return { kind: 'item', item, others: NO_OTHERS, email, redacted };
  }

  /** Redacted before anything is made of it: a hash of the words as they came would give them away. */
  #content(row: SourceRow, words: Words, person: Person, redacted: RedactedPlace[]): ItemContent {
    const extra = this.#extra(row);
    const { sourceId, address } = this.#sourceId(row, extra);
    const link = this.#first(row, 'link') ?? address;
    const content: ItemContent = {
      source: this.#settings.mapping.source,
      sourceId,
      verbatim: words.verbatim,
      title: words.title,
      saidAt: this.#saidAt(row, extra),
      customer: person.customer,
      company: this.#first(row, 'company'),
      tags: this.#tags(row),
      area: this.#first(row, 'area'),
      rating: this.#rating(row, extra),
      link: link ?? (sourceId === null ? null : this.#linkOf(sourceId)),
      extra,
    };
    return this.#redactor.redact(content, redacted);
  }

  #item(row: SourceRow, content: ItemContent, email: string | null): UnbatchedItem {
    const { id, contentHash } = this.#identify(content, email);
    // Named one by one: spread behind other fields they take ten times as long.
    const { source, sourceId, verbatim, title, saidAt, customer, company } = content;
    const { tags, area, rating, link, extra } = content;
    const { line } = row;
    // biome-ignore format: as one list it can be compared with the type.
    return { id, contentHash, source, sourceId, verbatim, title, saidAt, customer, company, tags, area, rating, link, extra, line };
  }

  /** One item an answer. The respondent's id holds them together and, with the question, tells them apart. */
  #answers(row: SourceRow): RowOutcome {
    const { hash } = this.#settings;
    const redacted: RedactedPlace[] = [];
    const answers = this.#cells(row, 'verbatim')
      .map(({ name, text }) => ({
        question: name,
        verbatim: this.#redactor.words(textOfHtml(text), name, redacted),
      }))
      .filter(({ verbatim }) => verbatim !== '');
    if (answers.length === 0) return this.#withoutWords();
    const person = this.#person(row);
    const { email } = person;
    const content = this.#content(row, { verbatim: '', title: null }, person, redacted);
    const respondent = content.sourceId ?? hash(JSON.stringify([content.saidAt, content.customer, answers]));
    const customer = content.customer ?? `Respondent ${respondent.slice(0, LONGEST_RESPONDENT)}`;
    const [item, ...others] = answers.map(({ question, verbatim }) => {
      const sourceId = `${respondent}/${hash(headerKey(question) || question).slice(0, 8)}`;
      return this.#item(row, { ...content, sourceId, verbatim, title: question, customer }, email);
    });
    return item ? { kind: 'item', item, others, email, redacted } : this.#withoutWords();
  }

  /** Several columns of words follow each other with an empty line between. */
  #words(row: SourceRow): Words | null {
    const title = this.#first(row, 'title');
    let verbatim = '';
    for (const { text } of this.#cells(row, 'verbatim')) {
      const words = textOfHtml(text);
      if (words !== '') verbatim = verbatim === '' ? words : `${verbatim}\n\n${words}`;
    }
    if (verbatim !== '') return { verbatim, title };
    return title === null ? null : { verbatim: title, title: null };
  }

  #withoutWords(): RowOutcome {
    const columns = this.#columns.get('verbatim') ?? this.#columns.get('title') ?? [];
    if (columns.length === 0) return { kind: 'rejected', column: null, reason: 'No column holds the words.' };
    const reason = this.#recogniser.withoutWords ?? sayWithoutWords(columns.map(({ name }) => name));
    return { kind: 'rejected', column: columns[0]?.name ?? null, reason };
  }

  /** An address is kept with the contact details only; it names nobody in the list. */
  #person(row: SourceRow): Person {
    const name = this.#first(row, 'customer');
    const given = this.#first(row, 'email')?.toLowerCase() ?? null;
    const email = given !== null && looksLikeEmail(given) ? given : null;
    if (name === null || !looksLikeEmail(name)) return { customer: name, email };
    return { customer: name.slice(0, name.indexOf('@')), email: email ?? name.toLowerCase() };
  }

  /** The id, and the row's own address where the cell of the id is one. */
  #sourceId(row: SourceRow, extra: Extra): { sourceId: string | null; address: string | null } {
    const [cell] = this.#cells(row, 'sourceId');
    if (!cell) return { sourceId: null, address: null };
    const address = IS_ADDRESS.test(cell.text) ? cell.text : null;
    const id = this.#recogniser.idIn?.exec(cell.text)?.[1] ?? cell.text;
    if (id.length <= 500 && !isDamagedByExcel(id)) return { sourceId: id, address };
    extra[cell.name] = cell.text;
    return { sourceId: null, address };
  }

  #saidAt(row: SourceRow, extra: Extra): Instant | null {
    const [cell] = this.#cells(row, 'date');
    if (!cell) return null;
    const instant = parseDate(cell.text, this.#settings.mapping.dateOrder, this.#zone);
    if (instant !== null && isPlausible(instant, this.#settings.now)) return instant;
    extra[cell.name] = cell.text;
    return null;
  }

  #rating(row: SourceRow, extra: Extra): number | null {
    const [cell] = this.#cells(row, 'rating');
    if (!cell) return null;
    const rating = parseRating(cell.text);
    if (rating === null) extra[cell.name] = cell.text;
    return rating;
  }

  #tags(row: SourceRow): string[] {
    const cells = this.#cells(row, 'tags');
    if (cells.length === 0) return [];
    const tags = cells.flatMap(({ text }) => splitTags(text)).map(shortTag);
    return tags.length === 1 ? tags : [...new Set(tags)].slice(0, MOST_TAGS);
  }

  #extra(row: SourceRow): Extra {
    // `plainName` lets no column be called `__proto__`.
    const extra: Extra = {};
    for (const { name, text } of this.#cells(row, 'extra')) extra[name] = text;
    for (const [key, value] of row.more) {
      const text = cleanCell(value).trim();
      if (text !== '') extra[plainName(key, 0)] = text;
    }
    return extra;
  }

  #first(row: SourceRow, field: MappingField): string | null {
    for (const { index } of this.#columns.get(field) ?? NO_COLUMNS) {
      const text = cellOf(row, index);
      if (text !== '') return text;
    }
    return null;
  }

  /** The filled cells of the field's columns, cleaned. */
  #cells(row: SourceRow, field: MappingField): Array<{ name: string; text: string }> {
    const found: Array<{ name: string; text: string }> = [];
    for (const { index, name } of this.#columns.get(field) ?? NO_COLUMNS) {
      const text = cellOf(row, index);
      if (text !== '') found.push({ name, text });
    }
    return found;
  }
}

function cellOf(row: SourceRow, index: number): string {
  const cell = row.cells[index];
  return cell === undefined || cell === '' ? '' : cleanCell(cell).trim();
}

function headersByIndex(columns: ImportMapping['columns']): string[] {
  const headers: string[] = [];
  for (const { index, header } of columns) headers[index] = header;
  return Array.from(headers, (header) => header ?? '');
}

function shortTag(tag: string): string {
  return (tag.length <= LONGEST_TAG ? tag : tag.slice(0, LONGEST_TAG)).toWellFormed();
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
