// What the requester of a Zendesk ticket wrote: for json-words.ts, before the row is flattened.
import { decodeEntities } from '../html-entities.ts';
import { textOfHtml } from '../html-text.ts';
import type { CustomerWords, JsonRow } from './recogniser.ts';

interface Comment {
  readonly author_id?: unknown;
  readonly plain_body?: unknown;
  readonly body?: unknown;
}

/**
 * The requester's comments in order. The description is what the ticket was opened with, in Zendesk its first
 * comment: where no comment says the same, those of the file leave it out, and it comes first.
 */
export function zendeskWords(row: JsonRow): CustomerWords | null {
  if (!('requester_id' in row && 'description' in row)) return null;
  const { comments, requester_id: requester, description } = row;
  const signed = (Array.isArray(comments) ? (comments as (Comment | null)[]) : []).filter(
    (comment) => comment !== null && comment.author_id !== undefined,
  );
  const theirs = signed.flatMap((comment) => (comment?.author_id === requester ? bodiesOf(comment) : []));
  const isFirst = typeof description === 'string' && isByRequester(row, description, signed);
  return { words: isFirst ? [description, ...theirs] : theirs };
}

/** No comment says it, and nobody else has opened the ticket for them. Without signed comments nothing tells. */
function isByRequester(row: JsonRow, description: string, signed: readonly (Comment | null)[]): boolean {
  if (signed.length === 0) return true;
  const { submitter_id: submitter, requester_id: requester } = row;
  if (typeof submitter !== 'undefined' && submitter !== null && submitter !== requester) return false;
  const said = lettersOf(description);
  return !signed.some((comment) => bodiesOf(comment).some((words) => lettersOf(words) === said));
}

function bodiesOf(comment: Comment | null): string[] {
  const words = comment?.plain_body ?? comment?.body;
  return typeof words === 'string' ? [words] : [];
}

/** Line ends, marks and `&nbsp;` differ between the description and the comment that it is. */
function lettersOf(words: string): string {
  const text = decodeEntities(textOfHtml(words));
  return text.replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
