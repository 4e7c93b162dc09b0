// Rows that their own export marks as spam, or as deleted, which is nobody's feedback. Where a tool that we know says so
// they are left out, counted, and a person may take them in; of any other table they come in until a person says
// otherwise, because nobody knows what its column means. A word in a column of states counts and not one in the words of a customer; what is
// `deleted` only where a tool that we know says so, or somebody who moderates: a list kept by hand may tell of an
// account that was deleted. The questions and choices of a survey may be called by any of these words.
import { headerKey } from './header-key.ts';
import type { ImportMapping, MappingField } from './mapping.ts';
import { recogniserNamed } from './recognisers.ts';
import { type Column, cellOf } from './row-columns.ts';
import type { SourceRow } from './source-row.ts';

/** Why such a row is left out. */
export const MARKED_BECAUSE = {
  spam: 'the export marks it as spam',
  deleted: 'the export marks it as deleted',
} as const;
export type Mark = keyof typeof MARKED_BECAUSE;

const MODERATED = new Set(['moderationstate', 'moderationstatus', 'moderation']);
const STATES = new Set([
  ...MODERATED,
  ...['status', 'state', 'ticketstatus', 'ticketstate', 'conversationstatus', 'conversationstate'],
  ...['poststatus', 'ideastatus', 'reviewstatus', 'publicationstatus', 'publicstatusname'],
]);
const FLAGS: ReadonlyMap<string, Mark> = new Map([
  ...['spam', 'isspam', 'spamflag', 'markedasspam', 'ticketspam'].map((key) => [key, 'spam'] as const),
  ...['deleted', 'isdeleted', 'ticketdeleted'].map((key) => [key, 'deleted'] as const),
]);

const IS_SPAM = /^(?:marked as |flagged as )?spam$/iu;
const IS_DELETED = /^deleted$/iu;
const IS_YES = /^(?:true|yes|y|1|x|ja|oui|sí|si|spam|deleted)$/iu;
/** `flagged as spam` is the longest of them. */
const LONGEST = 15;
/** What a person said can hold any word. */
const WORDS: ReadonlySet<MappingField> = new Set<MappingField>(['verbatim', 'title']);

export function takesMarked({ marked, format }: Pick<ImportMapping, 'marked' | 'format'>): boolean {
  return marked === null ? format === '' : marked === 'in';
}

interface MarkingColumn extends Column {
  /** Null for a column of states. */
  readonly flag: Mark | null;
  readonly mayDelete: boolean;
}

/** Made once for a file. */
export class RowMarks {
  readonly #columns: readonly MarkingColumn[];

  constructor(mapping: Pick<ImportMapping, 'columns' | 'format' | 'eachAnswer'>) {
    const isKnown = mapping.format !== '';
    const isOfTool = marksOfTool(mapping);
    const seen = new Set<string>();
    this.#columns = mapping.columns.flatMap(({ index, header, field }) => {
      const key = headerKey(header);
      const flag = FLAGS.get(key) ?? null;
      // What the tool itself says stands before the questions.
      const isFirst = !seen.has(key);
      seen.add(key);
      if (WORDS.has(field) || !isOfTool(key, isFirst) || (flag === null && !STATES.has(key))) return [];
      const mayDelete = isKnown || MODERATED.has(key);
      return flag === 'deleted' && !mayDelete ? [] : { index, name: header, flag, mayDelete };
    });
  }

  /** Null for a row that is feedback like any other. */
  of(row: SourceRow): Mark | null {
    for (const column of this.#columns) {
      const text = cellOf(row, column);
      if (text === '' || text.length > LONGEST) continue;
      const { flag, mayDelete } = column;
      if (flag !== null) {
        if (IS_YES.test(text)) return flag;
      } else if (IS_SPAM.test(text)) return 'spam';
      else if (mayDelete && IS_DELETED.test(text)) return 'deleted';
    }
    return null;
  }
}

/** Which columns of a survey are no questions; in any other table all may mark its rows. */
function marksOfTool({
  format,
  eachAnswer,
}: Pick<ImportMapping, 'format' | 'eachAnswer'>): (key: string, isFirst: boolean) => boolean {
  const { fields, rest } = recogniserNamed(format);
  if (rest !== 'survey') return () => format !== '' || !eachAnswer;
  const named = new Set(Object.values(fields).flatMap((keys) => keys.split(' ')));
  return (key, isFirst) => isFirst && named.has(key);
}
