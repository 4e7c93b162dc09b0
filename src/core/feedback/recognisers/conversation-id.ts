// The id of the conversation that a message belongs to, for the formats that have a row for every message.
import { cleanCell } from '../clean-cell.ts';
import { positionsOf } from './recogniser.ts';

/** An item is replaced by its newer version, and an export by month may have the end of a conversation only. */
export const WHOLE_ONLY =
  'Export whole conversations: what a later file has of one takes the place of what is here.';

/** The first filled cell of the columns with these header keys; empty where a message stands alone. */
export function conversationId(
  headers: readonly string[],
  keys: string,
): (cells: readonly string[]) => string {
  const columns = columnsOf(headers, keys);
  return (cells) => firstFilled(cells, columns);
}

/** Cells in which the id of the message stands where that of a conversation is missing: it identifies the row then. */
export function withOwnId(
  headers: readonly string[],
  { conversation, message }: { readonly conversation: string; readonly message: string },
): (cells: readonly string[]) => readonly string[] {
  const columns = columnsOf(headers, conversation);
  const all = [...columns, ...columnsOf(headers, message)];
  return (cells) => {
    const empty = columns.filter((column) => (cells[column] ?? '').trim() === '');
    if (empty.length === 0) return cells;
    const filled = [...cells];
    for (const column of empty) filled[column] = firstFilled(cells, all);
    return filled;
  };
}

function columnsOf(headers: readonly string[], keys: string): number[] {
  return keys.split(' ').flatMap((key) => positionsOf(headers, key));
}

function firstFilled(cells: readonly string[], columns: readonly number[]): string {
  for (const column of columns) {
    const text = cleanCell(cells[column] ?? '').trim();
    if (text !== '') return text;
  }
  return '';
}
