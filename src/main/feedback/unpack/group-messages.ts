// An export with a row for every message becomes a table in which the first row of a conversation has the customer's
// other messages with it, and those say so. It is read twice: to find what belongs together, and to write it.
import { type ConversationOf, conversationsIn } from '#core/feedback/conversations.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { type SourceRow, WITH_CONVERSATION } from '#core/feedback/source-row.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { readChunks } from '../import/read-chunks.ts';
import {
  type FileShape,
  headersIn,
  openTable,
  type ReadingOverrides,
  recogniseFile,
} from '../import/recognise-file.ts';
import type { OnChunk, SourceTable } from '../import/source-table.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import { MessageStore } from './message-store.ts';
import type { UnpackFolder } from './unpack-folder.ts';

export interface GroupLimits {
  /** Their ids stand in memory, about a hundred bytes each. */
  readonly mostMessages: number;
  /** They become one line of the table. */
  readonly mostOfOne: number;
}

const LIMITS: GroupLimits = { mostMessages: 2_000_000, mostOfOne: 10_000 };

export interface GroupOptions {
  readonly overrides: ReadingOverrides;
  readonly onChunk?: OnChunk;
  readonly limits?: GroupLimits;
}

/** The table that takes the place of the file; null where nothing in it belongs together. */
export function groupMessages(
  path: string,
  folder: UnpackFolder,
  { overrides, onChunk, limits = LIMITS }: GroupOptions,
): string | null {
  if (!mayHoldMessages(path)) return null;
  const shape = recogniseFile(path, overrides);
  const idOf = conversationsIn(headersIn(path, shape));
  if (idOf === null) return null;
  const store = new MessageStore(folder.place(path));
  try {
    const conversations = new Conversations(idOf, store);
    for (const row of openTable(path, shape, null, onChunk).rows) conversations.find(row, path, limits);
    if (store.isEmpty) return null;
    store.flush();
    return written(folder.place(path), kindOf(shape), openTable(path, shape, null), conversations);
  } finally {
    store.remove();
  }
}

const IDS = ['conversationid', 'conversationapiid'];
const START_BYTES = 64 * 1024;

/** By its start, so that most files are not read once more for this. */
function mayHoldMessages(path: string): boolean {
  for (const chunk of readChunks(path)) {
    const start = chunk.toString('latin1', 0, START_BYTES).replaceAll('\0', '');
    const letters = headerKey(start);
    return IDS.some((id) => letters.includes(id));
  }
  return false;
}

class Conversations {
  /** The numbers of the messages after the first, by the id; null once they are written. */
  readonly #others = new Map<string, number[] | null>();
  readonly #idOf: ConversationOf;
  readonly #store: MessageStore;
  #count = 0;

  constructor(idOf: ConversationOf, store: MessageStore) {
    this.#idOf = idOf;
    this.#store = store;
  }

  find(row: SourceRow, path: string, { mostMessages, mostOfOne }: GroupLimits): void {
    const id = this.#idOf(row);
    if (id === null) return;
    this.#count += 1;
    if (this.#count > mostMessages)
      throw notRecognised(path, `it holds more than ${say(mostMessages)} messages; export fewer at a time`);
    const others = this.#others.get(id);
    // A text that is cut out of another one keeps all of it in memory.
    if (!others) this.#others.set(Buffer.from(id).toString(), []);
    else if (others.push(this.#store.add(row)) >= mostOfOne)
      throw notRecognised(path, `more than ${say(mostOfOne)} of its messages have the same conversation id`);
  }

  write(row: SourceRow, table: UnpackedTableWriter): void {
    const id = this.#idOf(row);
    const others = id === null ? [] : this.#others.get(id);
    if (others === null) table.write(row.line, [], WITH_CONVERSATION);
    else if (id === null || others === undefined || others.length === 0)
      table.write(row.line, row.cells, row.problem, row.more);
    else {
      table.writeConversation(
        row,
        others.map((other) => this.#store.read(other)),
      );
      this.#others.set(id, null);
    }
  }
}

function written(
  path: string,
  kind: string,
  { headers, rows }: SourceTable,
  conversations: Conversations,
): string {
  const table = new UnpackedTableWriter(path, kind, headers);
  try {
    for (const row of rows) conversations.write(row, table);
    table.finish();
    return path;
  } finally {
    table.close();
  }
}

function kindOf({ of, format }: FileShape): string {
  return of ?? { csv: 'CSV', json: 'JSON', jsonl: 'JSON Lines', table: 'Table' }[format];
}

function say(count: number): string {
  return count.toLocaleString('en-GB');
}
