// What the rows of a file hold of personal data, of every kind and whatever is switched on, which of their
// dates and ratings cannot be read, and how many colleagues wrote: shown before the import, so that a person chooses by
// what is there. The rows go through what the import puts them through.
import type { InspectedFile, PersonalData } from '#contract/inspected-file.ts';
import { RowMarks } from '#core/feedback/marked-rows.ts';
import { noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import type { RedactedPlace } from '#core/feedback/redact/redact-content.ts';
import { TextRedactor } from '#core/feedback/redact/redact-text.ts';
import { RedactKind } from '#core/feedback/redact/redaction.ts';
import {
  BY_STAFF,
  type RowOutcome,
  RowReader,
  type RowSettings,
  type UnbatchedItem,
} from '#core/feedback/row-to-item.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import { answeringDomainOf } from '#core/feedback/staff.ts';
import type { UnreadCell } from '#core/feedback/unread-cells.ts';

const MOST_ROWS = 5000;
const MOST_CHARACTERS = 10_000_000;
const EXAMPLES_OF_A_KIND = 4;
const LONGEST_VALUE = 120;
const MOST_ANSWERING = 5;
const EVERY_KIND = { emails: true, phones: true, cards: true, keys: true };

export type Found = Pick<
  InspectedFile,
  'personal' | 'unreadDates' | 'unreadRatings' | 'byStaff' | 'marked' | 'answering'
>;

/** Counts the first rows of a file; how far it looks depends on how long they are. */
export class RowLook {
  readonly #reader: RowReader;
  /** Looks for what the import leaves where it is. */
  readonly #others: TextRedactor;
  readonly #found: Found = {
    personal: { rowsSeen: 0, rowsWith: noneRedacted(), examples: [] },
    unreadDates: { rowsSeen: 0, rows: 0, example: null },
    unreadRatings: { rowsSeen: 0, columns: [] },
    byStaff: { rowsSeen: 0, rows: 0 },
    marked: { rowsSeen: 0, spam: 0, deleted: 0 },
    answering: [],
  };
  #rows = 0;
  #characters = 0;
  readonly #isMailbox: boolean;
  readonly #marks: RowMarks;
  readonly #items: Map<string, UnbatchedItem> | null;
  readonly #answering = new Map<string, Found['answering'][number]>();

  /** `keepsItems`: those that have an id, since their source may hold other words for them. */
  constructor(settings: RowSettings, keepsItems = false) {
    this.#items = keepsItems ? new Map() : null;
    const { mapping, placeholderTag } = settings;
    this.#isMailbox = mapping.format === 'mailbox';
    this.#marks = new RowMarks(mapping);
    const { emails, phones, cards, keys } = mapping.redact;
    const left = { emails: !emails, phones: !phones, cards: !cards, keys: !keys };
    this.#others = new TextRedactor(left, placeholderTag);
    const withEveryKind = { ...mapping, redact: EVERY_KIND };
    this.#reader = new RowReader({ ...settings, mapping: withEveryKind, isIdentified: keepsItems });
  }

  get hasEnough(): boolean {
    return this.#rows >= MOST_ROWS || this.#characters > MOST_CHARACTERS;
  }

  get found(): Found {
    const answering = [...this.#answering.values()].sort((a, b) => b.rows - a.rows);
    return { ...this.#found, answering: answering.slice(0, MOST_ANSWERING) };
  }

  /** Of an item that comes more than once the last; none where they are not kept. */
  get items(): UnbatchedItem[] {
    return [...(this.#items?.values() ?? [])];
  }

  /** Reads the rows itself. */
  readAll(rows: Iterable<SourceRow>): void {
    for (const row of rows) {
      this.#add(row, this.#reader.read(row));
      if (this.hasEnough) break;
    }
  }

  /** A row that its import has read: hardly one holds anything that has to be looked for once more. */
  addRead(row: SourceRow, outcome: RowOutcome): void {
    if (this.hasEnough) return;
    this.#add(row, this.#mayHoldMore(outcome) ? this.#reader.read(row) : outcome);
  }

  /** Where the import took something out, kinds that it does not take out may stand beside it. */
  #mayHoldMore(outcome: RowOutcome): boolean {
    if (outcome.kind !== 'item') return false;
    const { item, others, redacted } = outcome;
    return redacted.length > 0 || this.#mayHoldOthers(item) || others.some((one) => this.#mayHoldOthers(one));
  }

  #mayHoldOthers({ verbatim, title, extra }: UnbatchedItem): boolean {
    const others = this.#others;
    if (others.mayHoldAny(verbatim) || (title !== null && others.mayHoldAny(title))) return true;
    return Object.values(extra).some((cell) => others.mayHoldAny(cell));
  }

  #add(row: SourceRow, outcome: RowOutcome): void {
    const { personal, unreadDates, unreadRatings, byStaff } = this.#found;
    if (outcome.kind === 'item') {
      addPlaces(personal, row.line, outcome.redacted);
      if (this.#items) this.#keepItems([outcome.item, ...outcome.others]);
      if (this.#isMailbox) this.#addAnswering(outcome.email ?? '');
      addDate(unreadDates, row.line, this.#reader.unreadDate(outcome.item));
      addRating(unreadRatings, row.line, this.#reader.unreadRating(outcome.item));
    }
    if (outcome.kind !== 'skipped') personal.rowsSeen += 1;
    const isByStaff = outcome.kind === 'skipped' && outcome.why === BY_STAFF;
    if (isByStaff) byStaff.rows += 1;
    if (isByStaff || outcome.kind !== 'skipped') byStaff.rowsSeen += 1;
    this.#addMark(row, outcome);
    this.#rows += 1;
    this.#characters += lengthOf(row);
    if (row.messages !== undefined) for (const message of row.messages) this.#characters += lengthOf(message);
  }

  /** Also of rows that come in all the same. */
  #addMark(row: SourceRow, outcome: RowOutcome): void {
    const { marked } = this.#found;
    if (row.problem !== null || (outcome.kind === 'skipped' && outcome.why === null)) return;
    marked.rowsSeen += 1;
    const mark = this.#marks.of(row);
    if (mark !== null) marked[mark] += 1;
  }

  /** What has no id of its own is known by its words: these cannot become others. */
  #keepItems(items: readonly UnbatchedItem[]): void {
    for (const item of items) if (item.sourceId !== null) this.#items?.set(item.id, item);
  }

  #addAnswering(address: string): void {
    const domain = answeringDomainOf(address);
    if (domain === null) return;
    const { rows } = this.#answering.get(address) ?? { rows: 0 };
    this.#answering.set(address, { address, domain, rows: rows + 1 });
  }
}

function lengthOf({ cells }: SourceRow): number {
  let length = 0;
  for (const cell of cells) length += cell.length;
  return length;
}

function addDate(found: Found['unreadDates'], line: number, unread: UnreadCell | null): void {
  found.rowsSeen += 1;
  if (unread === null) return;
  found.rows += 1;
  const { column, cell } = unread;
  found.example ??= { line, column, cell: cell.slice(0, LONGEST_VALUE).toWellFormed() };
}

function addRating(found: Found['unreadRatings'], line: number, unread: UnreadCell | null): void {
  found.rowsSeen += 1;
  if (unread === null) return;
  const { column } = unread;
  const before = found.columns.find((one) => one.column === column);
  if (before) before.rows += 1;
  else {
    const cell = unread.cell.slice(0, LONGEST_VALUE).toWellFormed();
    found.columns.push({ column, rows: 1, example: { line, cell } });
  }
}

function addPlaces(found: PersonalData, line: number, places: readonly RedactedPlace[]): void {
  if (places.length === 0) return;
  for (const kind of RedactKind.options) {
    const first = places.find((place) => place.kind === kind);
    if (!first) continue;
    found.rowsWith[kind] += 1;
    if (found.rowsWith[kind] > EXAMPLES_OF_A_KIND) continue;
    found.examples.push({ ...first, line, value: first.value.slice(0, LONGEST_VALUE).toWellFormed() });
  }
}
