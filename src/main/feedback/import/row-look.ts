// What the rows of a file hold of personal data, of every kind and whatever is switched on, which of their
// dates cannot be read, and how many colleagues wrote: shown before the import, so that a person chooses by
// what is there. The rows go through what the import puts them through.
import type { InspectedFile, PersonalData } from '#contract/inspected-file.ts';
import { noneRedacted } from '#core/feedback/redact/count-redacted.ts';
import type { RedactedPlace } from '#core/feedback/redact/redact-content.ts';
import { RedactKind } from '#core/feedback/redact/redaction.ts';
import { BY_STAFF, RowReader, type RowSettings, type UnreadDate } from '#core/feedback/row-to-item.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';

const MOST_ROWS = 5000;
const MOST_CHARACTERS = 10_000_000;
const EXAMPLES_OF_A_KIND = 4;
const LONGEST_VALUE = 120;
const EVERY_KIND = { emails: true, phones: true, cards: true, keys: true };

type Found = Pick<InspectedFile, 'personal' | 'unreadDates' | 'byStaff'>;

export function lookAtRows(rows: Iterable<SourceRow>, settings: RowSettings): Found {
  const mapping = { ...settings.mapping, redact: EVERY_KIND };
  const reader = new RowReader({ ...settings, mapping, isIdentified: false });
  const personal: PersonalData = { rowsSeen: 0, rowsWith: noneRedacted(), examples: [] };
  const unreadDates: Found['unreadDates'] = { rowsSeen: 0, rows: 0, example: null };
  const byStaff: Found['byStaff'] = { rowsSeen: 0, rows: 0 };
  let [rowsRead, characters] = [0, 0];
  for (const row of rows) {
    const outcome = reader.read(row);
    if (outcome.kind === 'item') {
      addPlaces(personal, row.line, outcome.redacted);
      addDate(unreadDates, row.line, reader.unreadDate(outcome.item));
    }
    if (outcome.kind !== 'skipped') personal.rowsSeen += 1;
    const isByStaff = outcome.kind === 'skipped' && outcome.why === BY_STAFF;
    if (isByStaff) byStaff.rows += 1;
    if (isByStaff || outcome.kind !== 'skipped') byStaff.rowsSeen += 1;
    rowsRead += 1;
    for (const cell of row.cells) characters += cell.length;
    if (rowsRead >= MOST_ROWS || characters > MOST_CHARACTERS) break;
  }
  return { personal, unreadDates, byStaff };
}

function addDate(found: Found['unreadDates'], line: number, unread: UnreadDate | null): void {
  found.rowsSeen += 1;
  if (unread === null) return;
  found.rows += 1;
  const { column, cell } = unread;
  found.example ??= { line, column, cell: cell.slice(0, LONGEST_VALUE).toWellFormed() };
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
