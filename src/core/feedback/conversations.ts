// Exports that have a row for every message: what a customer wrote in one conversation is one item. Rows that belong
// together are told here by the id of their conversation; whoever unpacks puts them together.
import { isDamagedByExcel } from './clean-cell.ts';
import { conversationId } from './recognisers/conversation-id.ts';
import { recogniserOf } from './recognisers.ts';
import type { SourceRow } from './source-row.ts';

const LONGEST_ID = 500;

/** Answers the id of the conversation that a customer's message belongs to; null for any other row. */
export type ConversationOf = (row: SourceRow) => string | null;

/** Null where the rows of such a file are no messages. */
export function conversationsIn(headers: readonly string[]): ConversationOf | null {
  const { conversation, step } = recogniserOf(headers);
  if (conversation === undefined) return null;
  const idOf = conversationId(headers, conversation);
  const isLeftOut = step?.(headers);
  return ({ cells, problem }) => {
    if (problem !== null || typeof isLeftOut?.(cells) === 'string') return null;
    const id = idOf(cells);
    // Numbers that Excel has rounded are the same for many.
    return id === '' || id.length > LONGEST_ID || isDamagedByExcel(id) ? null : id;
  };
}
