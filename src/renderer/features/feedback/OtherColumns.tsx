import { findHits } from '#core/feedback/highlight.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { isOfColumn } from '#core/feedback/named-column.ts';
import { parseSearchTerms, type SearchTerm } from '#core/feedback/search-terms.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { MarkedText } from '#renderer/ui/Verbatim.tsx';
import classes from './ItemInspector.module.css';

interface OtherColumnsProps {
  readonly columns: FeedbackItem['extra'];
  /** What the list is searched for: it may have been found here. */
  readonly searched: string;
}

/** The columns that came with an item and have no place of their own, as they were. */
export function OtherColumns({ columns, searched }: OtherColumnsProps) {
  return Object.entries(columns).map(([name, value]) => (
    <FieldRow key={name} name={name}>
      <span className={classes.value}>
        <MarkedText text={value} hits={findHits(value, termsOf(searched, name))} />
      </span>
    </FieldRow>
  ));
}

/** What is marked in the column of that name. */
function termsOf(searched: string, name: string): SearchTerm[] {
  const { wanted, fields } = parseSearchTerms(searched);
  const ofColumns = fields.flatMap((field) => {
    if (field.field !== 'column' || field.isUnwanted) return [];
    return field.named && isOfColumn(name, field.named) ? [field.term, field.named.term] : [field.term];
  });
  return [...wanted, ...ofColumns];
}
