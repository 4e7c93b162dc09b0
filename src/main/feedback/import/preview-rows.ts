// The first rows as the items that an import would make of them. Where a tool writes a row for every voter of an
// idea, the idea is shown once, with how many voted.
import { basename } from 'node:path';
import type { PreviewRow } from '#contract/inspected-file.ts';
import type { RowOutcome, RowReader } from '#core/feedback/row-to-item.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';

const MOST_SHOWN = 20;
const MOST_CHARACTERS = 2000;

export interface RowsToShow {
  readonly rows: Iterable<SourceRow>;
  /** Rows after the first of an item say nothing new of it, but perhaps who voted. */
  readonly repeatsRows: boolean;
}

/** Who voted for it is counted once all rows have been looked at. */
type ShownRow = Omit<PreviewRow, 'voters'>;

export function previewOf(path: string, { rows, repeatsRows }: RowsToShow, reader: RowReader): PreviewRow[] {
  const preview: ShownRow[] = [];
  const voters = new Map<string, Set<string>>();
  for (const row of rows) {
    if (preview.length >= MOST_SHOWN && !repeatsRows) break;
    const outcome = reader.read(row);
    const isKnown = outcome.kind === 'item' && voters.has(outcome.item.id);
    if (outcome.kind === 'item') addVoters(outcome, voters);
    if (preview.length < MOST_SHOWN && !(isKnown && repeatsRows)) preview.push(...shown(path, row, outcome));
  }
  const counted = preview.slice(0, MOST_SHOWN);
  return counted.map((one) => ({ ...one, voters: voters.get(one.item?.id ?? '')?.size ?? 0 }));
}

/** Each once, as the import knows them: by address, else by name. */
function addVoters({ item, voters }: RowOutcome & { kind: 'item' }, found: Map<string, Set<string>>): void {
  const own = found.get(item.id) ?? new Set();
  found.set(item.id, own);
  for (const { email, name } of voters) own.add(email ?? name ?? '');
}

function shown(path: string, row: SourceRow, outcome: RowOutcome): ShownRow[] {
  const { line } = row;
  if (outcome.kind === 'skipped') return [];
  if (outcome.kind === 'item') {
    return [outcome.item, ...outcome.others].map(({ plainHash: _, ...item }) => {
      const verbatim = item.verbatim.slice(0, MOST_CHARACTERS).toWellFormed();
      return { line, item: { ...item, verbatim }, rejected: null };
    });
  }
  const { column, reason } = outcome;
  const cells = row.cells.map((cell) => cell.slice(0, MOST_CHARACTERS).toWellFormed());
  return [{ line, item: null, rejected: { file: basename(path), line, column, reason, cells } }];
}
