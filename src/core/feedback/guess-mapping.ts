// The generic recogniser: names of headers propose, the look of the cells disposes.
import type { ColumnEvidence } from './column-evidence.ts';
import { entryNumber } from './entry-numbers.ts';
import { headerKey } from './header-key.ts';
import { siblingConfidence } from './header-siblings.ts';
import { isPersonalHeader, NAMED_FIELDS, nameConfidence } from './header-synonyms.ts';
import type { ColumnMapping, MappingField } from './mapping.ts';
import { isAnsweredInWords } from './open-questions.ts';

export interface SampledColumn {
  readonly index: number;
  readonly header: string;
  readonly evidence: ColumnEvidence;
  /** The tool says that it is answered in people's own words. */
  readonly isOpen?: boolean;
}

interface Claim {
  readonly field: MappingField;
  readonly column: SampledColumn;
  readonly confidence: number;
}

/** Fields that several columns may feed; every other one takes its best column. */
const SHARED_FIELDS: ReadonlySet<MappingField> = new Set(['tags']);

/** Every column gets exactly one field; what nothing speaks for becomes `extra`. Empty columns too. */
export function guessMapping(columns: readonly SampledColumn[]): ColumnMapping[] {
  const span = spanIn(columns);
  const claims = columns
    .flatMap((column) => (span.has(column) ? [] : claimsOf(column)))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen = new Map<number, Claim>();
  const taken = new Set<MappingField>();
  for (const claim of claims) {
    if (chosen.has(claim.column.index)) continue;
    if (taken.has(claim.field) && !isSharedWith(claim, chosen)) continue;
    // Numbers that may be none are asked for only where nothing else tells entries apart.
    if (claim.field === 'extra' && taken.has('sourceId')) continue;
    taken.add(claim.field);
    chosen.set(claim.column.index, claim);
  }
  return columns.map((column) => mappingOf(column, chosen.get(column.index)));
}

const HIGHEST_BESIDE_WORDS = 100;

const BEGINS = new Set(['from', 'von', 'desde', 'du']);
const ENDS = new Set(['to', 'until', 'till', 'bis', 'hasta', 'au']);

/**
 * From and to: the first day and the last, or two places, of a booking; of a letter only with addresses or a
 * subject.
 */
function spanIn(columns: readonly SampledColumn[]): ReadonlySet<SampledColumn> {
  const keyOf = ({ header }: SampledColumn) => headerKey(header);
  const begin = columns.find((column) => BEGINS.has(keyOf(column)));
  const end = columns.find((column) => ENDS.has(keyOf(column)));
  if (!begin || !end) return new Set();
  const isLetter =
    begin.evidence.emails > 0.6 ||
    (begin.evidence.dates < 0.5 && columns.some((column) => nameConfidence('title', keyOf(column)) > 0));
  return isLetter ? new Set() : new Set([begin, end]);
}

function isSharedWith(claim: Claim, chosen: ReadonlyMap<number, Claim>): boolean {
  if (claim.field === 'drop') return true;
  if (!SHARED_FIELDS.has(claim.field)) return false;
  const key = headerKey(claim.column.header);
  return [...chosen.values()].some(
    (other) => other.field === claim.field && headerKey(other.column.header) === key,
  );
}

function mappingOf(column: SampledColumn, claim: Claim | undefined): ColumnMapping {
  const { index, header, evidence } = column;
  const field = claim?.field ?? (evidence.emails > 0.6 ? 'drop' : 'extra');
  const confidence = Math.round((claim?.confidence ?? 0.5) * 100) / 100;
  return { index, header, field, confidence, samples: [...evidence.samples] };
}

function claimsOf(column: SampledColumn): Claim[] {
  const key = column.header.trim() === '#' ? 'responsetoken' : headerKey(column.header);
  if (isPersonalHeader(key)) return [{ field: 'drop', column, confidence: 1 }];
  const number = entryNumber(column.header, column.evidence);
  if (number !== null) return [{ ...number, column }];
  const named = NAMED_FIELDS.flatMap((field) => {
    const confidence = nameConfidence(field, key) * fitness(field, column.evidence);
    return confidence > 0 ? [{ field, column, confidence }] : [];
  });
  if (named.length > 0) return named;
  const siblings = NAMED_FIELDS.flatMap((field) => {
    const { evidence } = column;
    const confidence = siblingConfidence(field, key, evidence) * fitness(field, evidence);
    return confidence > 0 ? [{ field, column, confidence }] : [];
  });
  return siblings.length > 0 ? siblings : claimsByContent(column);
}

/** How well the cells suit what the header promises: 0 rules it out. An empty column keeps a weak claim. */
function fitness(field: MappingField, evidence: ColumnEvidence): number {
  if (evidence.filled === 0) return 0.3;
  const filledShare = evidence.filled / Math.max(1, evidence.rows);
  switch (field) {
    case 'date':
      return evidence.dates > 0.6 ? 1 : 0;
    case 'email':
      return evidence.emails > 0.6 ? 1 : 0;
    case 'link':
      return evidence.links > 0.6 ? 1 : 0;
    case 'rating':
      return isRating(evidence) ? 1 : 0;
    case 'sourceId':
      return evidence.unique > 0.5 && evidence.longest <= 200 ? 0.6 + 0.4 * filledShare * evidence.unique : 0;
    case 'customer':
    case 'company':
    case 'area':
      return evidence.averageLength <= 80 && evidence.dates < 0.5 ? 1 : 0;
    case 'verbatim':
      return evidence.ratings > 0.6 || evidence.dates > 0.6 || evidence.links > 0.8
        ? 0
        : 0.8 + 0.2 * filledShare;
    default:
      return 1;
  }
}

/**
 * Numbers, or `4/5` and `4 stars` where all are on one scale; `4.5 out of 5 stars` is the longest of them. Of small
 * numbers most are enough: the words between them (`good`) are said to be ratings that cannot be read.
 */
function isRating({ numbers, ratings, longest, largest, isOnOneScale }: ColumnEvidence): boolean {
  if (numbers > 0.8 && longest <= 8) return true;
  if (numbers === 1 || longest > 20 || !isOnOneScale) return false;
  return largest <= HIGHEST_BESIDE_WORDS ? ratings > 0.5 : ratings > 0.8 && numbers <= 0.8;
}

/** Without a telling name: an address, a date, a link, or the most prose of all; a question asks for prose. */
function claimsByContent(column: SampledColumn): Claim[] {
  const { evidence } = column;
  if (evidence.filled === 0) return [];
  if (evidence.emails > 0.8) return [{ field: 'email', column, confidence: 0.6 }];
  if (evidence.dates > 0.9) return [{ field: 'date', column, confidence: 0.5 - column.index / 10_000 }];
  if (evidence.links > 0.9) return [{ field: 'link', column, confidence: 0.45 - column.index / 10_000 }];
  if (!evidence.isFreeText && !isAnsweredInWords(column)) return [];
  const prose = evidence.characters / (evidence.characters + 100_000);
  return [{ field: 'verbatim', column, confidence: 0.3 + 0.3 * prose }];
}
