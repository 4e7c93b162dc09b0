// Who voted for what a row says: one person in each of three cells, or lists in JSON where companion files were
// joined (joins.ts). Made only where the mapping has such columns, so that other imports pay nothing.
import type { Instant } from '../time.ts';
import { type ZoneClock, zoneClock } from '../time-zone.ts';
import { listInJson, looksLikeEmail } from './clean-cell.ts';
import type { DateOrder, ImportMapping } from './mapping.ts';
import { isPlausible, parseDate } from './parse-date.ts';
import type { ContentRedactor } from './redact/redact-content.ts';
import { type Column, type ColumnsByField, firstCell } from './row-columns.ts';
import type { SourceRow } from './source-row.ts';
import { isStaff } from './staff.ts';
import { LONGEST_VOTER_NAME, type Voter } from './voter.ts';

interface VoterCells {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export class RowVoters {
  readonly #columns: ColumnsByField;
  readonly #dateOrder: DateOrder;
  readonly #zone: ZoneClock | undefined;
  readonly #staff: readonly string[];
  readonly #redactor: ContentRedactor;
  readonly #now: Instant;

  /** Null where no column tells who voted. A survey's answers are nobody's to vote for. */
  static of(
    columns: ColumnsByField,
    mapping: ImportMapping,
    redactor: ContentRedactor,
    now: Instant,
  ): RowVoters | null {
    const hasVoters = columns.voter.length + columns.voterEmail.length > 0;
    return hasVoters && !mapping.eachAnswer ? new RowVoters(columns, mapping, redactor, now) : null;
  }

  constructor(columns: ColumnsByField, mapping: ImportMapping, redactor: ContentRedactor, now: Instant) {
    this.#columns = columns;
    this.#dateOrder = mapping.dateOrder;
    this.#zone = mapping.timeZone === null ? undefined : zoneClock(mapping.timeZone);
    this.#staff = mapping.withStaff ? [] : (mapping.staff ?? []);
    this.#redactor = redactor;
    this.#now = now;
  }

  /** Without the company's own people: they are not told what they built. */
  read(row: SourceRow): Voter[] {
    const names = cellsOf(row, this.#columns.voter);
    const emails = cellsOf(row, this.#columns.voterEmail);
    const dates = cellsOf(row, this.#columns.votedAt);
    const voters: Voter[] = [];
    for (let at = 0; at < Math.max(names.length, emails.length); at += 1) {
      const cells = { name: names[at] ?? '', email: emails[at] ?? '', date: dates[at] ?? '' };
      const voter = this.#voter(cells);
      if (voter !== null) voters.push(voter);
    }
    return voters;
  }

  /** A name that is an address becomes the part before the @, as that of a customer does. */
  #voter({ name, email, date }: VoterCells): Voter | null {
    const address = [email, name].find(looksLikeEmail)?.toLowerCase() ?? null;
    const own = looksLikeEmail(name) ? name.slice(0, name.indexOf('@')) : name;
    if (own === '' && address === null) return null;
    if (isStaff(address ?? '', this.#staff)) return null;
    const said = this.#redactor.words(own, 'voter', []).slice(0, LONGEST_VOTER_NAME).toWellFormed();
    return { name: said === '' ? null : said, email: address, votedAt: this.#votedAt(date) };
  }

  #votedAt(cell: string): Instant | null {
    const instant = cell === '' ? null : parseDate(cell, this.#dateOrder, this.#zone);
    return instant !== null && isPlausible(instant, this.#now) ? instant : null;
  }
}

function cellsOf(row: SourceRow, columns: readonly Column[]): string[] {
  const text = firstCell(row, columns);
  return text === '' ? [] : (listInJson(text) ?? [text]).map((part) => part.trim());
}
