// Which columns of a survey hold answers in people's own words. Rows of a survey have one respondent and
// several such columns, and each answer is read on its own.
import type { ColumnEvidence } from './column-evidence.ts';
import type { SampledColumn } from './guess-mapping.ts';
import { headerKey } from './header-key.ts';

const WORDS_OF_A_QUESTION = 5;
/** In characters; running text elsewhere is longer (column-evidence.ts). */
const SHORT_ANSWER = 10;
/** In characters: a word or two. */
const FEW_WORDS = 5;
const HIGHEST_RATING = 10;

/**
 * Columns of running text, and beside them questions that are answered shortly; where not one is clear (few
 * or short answers), the one with the most prose.
 */
export function openAnswers(columns: readonly SampledColumn[]): SampledColumn[] {
  const isClear = ({ evidence }: SampledColumn) => evidence.isFreeText;
  if (columns.some(isClear)) return columns.filter((column) => isClear(column) || isAnsweredShortly(column));
  const [most] = columns
    .filter(
      ({ evidence }) =>
        evidence.withSpaces > 0.3 && evidence.dates < 0.3 && evidence.links < 0.5 && evidence.ratings < 0.5,
    )
    .toSorted((a, b) => b.evidence.characters - a.evidence.characters);
  return most ? [most] : [];
}

/** However short its answers are, and however often they repeat; what is asked for in numbers or days says no words. */
export function isSaidOpen({ isOpen = false, evidence }: SampledColumn): boolean {
  return isOpen && evidence.ratings + evidence.dates + evidence.links + evidence.emails < 0.5;
}

/** Asked with a question mark, and answered in words: short answers count too, choices and numbers do not. */
export function isAnsweredInWords({ header, evidence }: SampledColumn): boolean {
  return (
    endsAsQuestion(header.trim()) &&
    evidence.averageLength >= SHORT_ANSWER &&
    evidence.withSpaces > 0.5 &&
    evidence.dates < 0.3 &&
    evidence.ratings < 0.5 &&
    evidence.unique > 0.5
  );
}

/**
 * A question beside one that is answered at length (“Anything else?” below the reason): people put a few
 * words there, each their own. Choices repeat; names of things are mostly one word.
 */
function isAnsweredShortly({ header, evidence }: SampledColumn): boolean {
  return (
    isQuestion(header) &&
    evidence.averageLength >= FEW_WORDS &&
    evidence.withSpaces > 0.5 &&
    evidence.unique > 0.6 &&
    evidence.ratings + evidence.dates + evidence.links + evidence.emails < 0.3
  );
}

/** Japanese asks without a mark as often as with one. */
function endsAsQuestion(text: string): boolean {
  return /(?:[?？]|[でま]すか|ください)。?$/u.test(text);
}

/** A header that asks something. */
export function isQuestion(header: string): boolean {
  const text = header.trim();
  return endsAsQuestion(text) || text.split(/\s+/u).length >= WORDS_OF_A_QUESTION;
}

const ASKS_FOR_A_NUMBER =
  /recommend|likely|npsscore|satisf|rating|stars|rate(?:us|your|the|this|our)|scale|(?:0|1|zero|one)(?:to|through)(?:5|7|10|five|seven|ten)|outof(?:5|10)|how(?:easy|good|happy|useful|helpful|difficult)/u;

/** `10`, `4/5`, `8 out of 10`. */
function isRatingOnly(evidence: ColumnEvidence): boolean {
  if (evidence.numbers > 0.8) return evidence.longest <= 4;
  return evidence.ratings > 0.8 && evidence.isOnOneScale && evidence.longest <= 20;
}

/** The first question that is answered by a number from 0 to 10 and asks how good something is. */
export function ratingQuestion(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return columns.find(
    ({ header, evidence }) =>
      evidence.filled > 0 &&
      isRatingOnly(evidence) &&
      evidence.largest <= HIGHEST_RATING &&
      ASKS_FOR_A_NUMBER.test(headerKey(header)),
  );
}
