import { useMemo } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { isOfColumn } from '#core/feedback/named-column.ts';
import { parseSearchTerms, type SearchTerm } from '#core/feedback/search-terms.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { LongText, MarkedNote } from '#renderer/ui/LongText.tsx';
import classes from './ItemInspector.module.css';
import { useHits } from './use-hits.ts';

interface OtherColumnsProps {
  readonly columns: FeedbackItem['extra'];
  /** What the list is searched for: it may have been found here. */
  readonly searched: string;
}

const JOINED = /^[a-z0-9]+(?:_[a-z0-9]+)+$/iu;
/** `planTier`, and not iPhone or eMail. */
const HUMPED = /^[a-z]{2,}(?:[A-Z][a-z0-9]+)+$/u;
const SMALL = /^\p{Ll}{2,}$/u;

/** `customer_company_name`, `planTier` and `store` are what programs write; its own name is shown when one points at it. */
function readableName(name: string): string {
  if (![JOINED, HUMPED, SMALL].some((written) => written.test(name))) return name;
  const words = HUMPED.test(name)
    ? name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    : name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The columns that came with an item and have no place of their own, as they were. */
export function OtherColumns({ columns, searched }: OtherColumnsProps) {
  return Object.entries(columns).map(([name, value]) => (
    <FieldRow key={name} name={readableName(name)} original={name}>
      <Value name={name} value={value} searched={searched} />
    </FieldRow>
  ));
}

function Value({ name, value, searched }: Record<'name' | 'value' | 'searched', string>) {
  const terms = useMemo(() => termsOf(searched, name), [searched, name]);
  const hits = useHits(value, terms);
  return (
    <span className={classes.value}>
      <LongText text={value} hits={hits} />
      <MarkedNote hits={hits} />
    </span>
  );
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
