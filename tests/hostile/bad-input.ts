// One row of the table of bad inputs: what somebody might drop, and what must come of it. The files of this
// folder hold the rows by kind; tests/integration/hostile-input*.test.ts puts each through the real kernel.

/** For `wordsIn`: whatever they are called. */
export const EVERY_COLUMN = '*';

/** What the file is made of; a function where it is large, or where it is no file to write (a folder, a link). */
type Content = string | Uint8Array | ((path: string) => string | Uint8Array | undefined);

export type Counts = Partial<
  Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'skipped' | 'items', number>
>;

/** A row that is none: its line, the header of the cell at fault (null for the whole row), and why. */
export type RejectedAs = readonly [line: number, column: string | null, reason: string];

export interface Imported {
  readonly counts: Counts;
  /** Words of the items in their order: of all where they are few, else of the first ones. */
  readonly words?: readonly string[];
  /** Any fields of the items in their order; their words too, where `words` does not say them. */
  readonly items?: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** The rejected rows in their order, all of them. */
  readonly rejected?: readonly RejectedAs[];
  /** Why rows that are not empty are no feedback, with how many. */
  readonly because?: Readonly<Record<string, number>>;
  /** Of files inside that are not taken. */
  readonly leftOut?: readonly string[];
}

export interface BadInput {
  readonly what: string;
  readonly name: string;
  readonly content: Content;
  /** Why it is refused, in the words that a person reads; null where it is imported. */
  readonly refused: string | null;
  /** Null where it is refused, or has columns and no rows. */
  readonly imported: Imported | null;
  /** Headers of the columns to take for the words, where the program cannot know. */
  readonly wordsIn?: readonly string[];
  /** How much larger the process may become meanwhile. */
  readonly mostMb?: number;
  /** Not dropped together with the others: for what is large, and for lists of what was left out. */
  readonly isAlone?: boolean;
}

type Options = Pick<BadInput, 'wordsIn' | 'mostMb' | 'isAlone'>;

export function refused(
  what: string,
  name: string,
  content: Content,
  reason: string,
  options: Options = {},
): BadInput {
  return { what, name, content, refused: reason, imported: null, ...options };
}

export function imported(
  what: string,
  name: string,
  content: Content,
  counts: Counts,
  { wordsIn, mostMb, isAlone = false, ...more }: Omit<Imported, 'counts'> & Options = {},
): BadInput {
  return {
    what,
    name,
    content,
    refused: null,
    imported: { counts, ...more },
    isAlone,
    ...(wordsIn && { wordsIn }),
    ...(mostMb !== undefined && { mostMb }),
  };
}

/** It is shown with its columns, and nothing comes of it. */
export function withoutRows(what: string, name: string, content: Content): BadInput {
  return { what, name, content, refused: null, imported: null };
}

export const noWords = (line: number, column = 'comment'): RejectedAs => [
  line,
  column,
  `No words in column “${column}”.`,
];

export const tooWide = (line: number, cells: number, headers = 2): RejectedAs => [
  line,
  null,
  `The row has ${cells} cells, the header has ${headers}.`,
];
