// What single cells of a row say: whose words, when, how many stars. What cannot be read or believed stays
// as it was written, in `extra`.
import type { Instant } from '../time.ts';
import { type ZoneClock, zoneClock } from '../time-zone.ts';
import { cleanCell, isDamagedByExcel, looksLikeEmail, parseRating, splitTags } from './clean-cell.ts';
import { freeName, headerKey, plainName } from './header-key.ts';
import type { DateOrder, ImportMapping } from './mapping.ts';
import { nameAndAddress } from './name-and-address.ts';
import { isPlausible, parseDate } from './parse-date.ts';
import type { ExportRecogniser } from './recognisers/recogniser.ts';
import {
  type Column,
  type ColumnsByField,
  cellOf,
  filledCells,
  firstCell,
  firstFilled,
} from './row-columns.ts';
import type { SourceRow } from './source-row.ts';

const LONGEST_ID = 500;
const LONGEST_TAG = 100;
const MOST_TAGS = 100;
const IS_ADDRESS = /^https?:\/\/\S+$/iu;

export type Extra = Record<string, string>;

export interface Person {
  readonly customer: string | null;
  readonly email: string | null;
}

/** The id, and the row's own address where the cell of the id is one. */
export interface FoundId {
  readonly sourceId: string | null;
  readonly address: string | null;
}

const NO_ID: FoundId = { sourceId: null, address: null };

export class RowFields {
  readonly #columns: ColumnsByField;
  readonly #dateOrder: DateOrder;
  readonly #zone: ZoneClock | undefined;
  readonly #now: Instant;
  readonly #idIn: RegExp | undefined;
  readonly #dateBeside: Column | null;

  constructor(
    columns: ColumnsByField,
    mapping: ImportMapping,
    now: Instant,
    { idIn, dateBeside }: Pick<ExportRecogniser, 'idIn' | 'dateBeside'>,
  ) {
    this.#columns = columns;
    this.#dateOrder = mapping.dateOrder;
    this.#zone = mapping.timeZone === null ? undefined : zoneClock(mapping.timeZone);
    this.#now = now;
    this.#idIn = idIn;
    const beside = mapping.columns.find(({ header }) => headerKey(header) === dateBeside);
    this.#dateBeside = beside ? { index: beside.index, name: beside.header } : null;
  }

  /** The first filled cell of a field, null where there is none. */
  first(row: SourceRow, field: 'title' | 'company' | 'area' | 'link'): string | null {
    const text = firstCell(row, this.#columns[field]);
    return text === '' ? null : text;
  }

  /** An address is kept with the contact details only; it names nobody in the list. */
  person(row: SourceRow): Person {
    const cell = firstCell(row, this.#columns.customer);
    const given = firstCell(row, this.#columns.email);
    const both = nameAndAddress(cell);
    const address = looksLikeEmail(given) ? given : (nameAndAddress(given) ?? both)?.email;
    const email = address?.toLowerCase() ?? null;
    const name = both === null ? cell : both.name || both.email;
    if (name === '') return { customer: null, email };
    if (!looksLikeEmail(name)) return { customer: name, email };
    return { customer: name.slice(0, name.indexOf('@')), email: email ?? name.toLowerCase() };
  }

  sourceId(row: SourceRow, extra: Extra): FoundId {
    const cell = firstFilled(row, this.#columns.sourceId);
    if (cell === null) return NO_ID;
    const { name, text } = cell;
    const address = IS_ADDRESS.test(text) ? text : null;
    const id = this.#idIn?.exec(text)?.[1] ?? text;
    if (id.length <= LONGEST_ID && !isDamagedByExcel(id)) return { sourceId: id, address };
    extra[name] = text;
    return NO_ID;
  }

  saidAt(row: SourceRow, extra: Extra): Instant | null {
    const cell = firstFilled(row, this.#columns.date);
    if (cell === null) return null;
    const instant = parseDate(cell.text, this.#dateOrder, this.#zone);
    if (instant !== null && isPlausible(instant, this.#now)) return instant;
    extra[cell.name] = cell.text;
    return this.#dateBeside !== null && isDamagedByExcel(cell.text)
      ? this.#saidBeside(row, this.#dateBeside)
      : null;
  }

  #saidBeside(row: SourceRow, column: Column): Instant | null {
    const instant = parseDate(cellOf(row, column), this.#dateOrder, this.#zone);
    return instant !== null && isPlausible(instant, this.#now) ? instant : null;
  }

  rating(row: SourceRow, extra: Extra): number | null {
    const cell = firstFilled(row, this.#columns.rating);
    if (cell === null) return null;
    const rating = parseRating(cell.text);
    if (rating === null) extra[cell.name] = cell.text;
    return rating;
  }

  tags(row: SourceRow): string[] {
    const tags: string[] = [];
    this.#addTags(row, tags);
    if (row.messages !== undefined) for (const message of row.messages) this.#addTags(message, tags);
    return tags.length < 2 ? tags : [...new Set(tags)].slice(0, MOST_TAGS);
  }

  #addTags(row: SourceRow, tags: string[]): void {
    for (const column of this.#columns.tags) {
      const text = cellOf(row, column);
      if (text !== '') for (const tag of splitTags(text)) tags.push(shortTag(tag));
    }
  }

  extra(row: SourceRow): Extra {
    // `plainName` lets no column be called `__proto__`.
    const extra: Extra = {};
    for (const { name, text } of filledCells(row, this.#columns.extra)) extra[name] = text;
    for (const [key, value] of row.more) {
      const text = cleanCell(value).trim();
      if (text !== '') extra[freeName(plainName(key, 0), (name) => Object.hasOwn(extra, name))] = text;
    }
    return extra;
  }
}

function shortTag(tag: string): string {
  return tag.length <= LONGEST_TAG ? tag : tag.slice(0, LONGEST_TAG).toWellFormed();
}
