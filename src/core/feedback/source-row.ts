/** The `problem` of a row that stands above the names of the columns: a report's title, its day. It is left out. */
export const ABOVE_HEADER = 'It stands above the names of the columns.';

/** The `problem` of a line that a report says about itself below its last row. It is left out. */
export const AT_FOOT = 'It is a line about the report itself.';

/** The `problem` of a message whose words stand in the row of its conversation. It is left out. */
export const WITH_CONVERSATION = 'It was put with the first message of its conversation.';

/** One row of a file, before anybody has said what its columns mean. */
export interface SourceRow {
  /** Where the row starts in its file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Values under keys that the mapping does not know: rare keys of JSON, cells beyond the last column. */
  readonly more: ReadonlyArray<readonly [key: string, value: string]>;
  /** Why the row cannot be read at all, or that it stands above the header or at the foot; null for a sound row. */
  readonly problem: string | null;
  /** Nothing in the cells that `cleanCell` would take out but the apostrophe: whoever reads bytes knows it. */
  readonly isPlain?: boolean;
  /** Further messages of the conversation that the row stands for, in the order of the file. */
  readonly messages?: readonly SourceRow[];
}
