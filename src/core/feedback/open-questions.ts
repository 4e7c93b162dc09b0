// Which columns of a survey hold answers in people's own words. Rows of a survey have one respondent and
// several such columns, and each answer is read on its own.
import type { SampledColumn } from './guess-mapping.ts';
import { headerKey } from './header-key.ts';

const WORDS_OF_A_QUESTION = 5;
/** In characters; running text elsewhere is longer (column-evidence.ts). */
const SHORT_ANSWER = 10;

/** Columns of running text; where not one is clear (few or short answers), the one with the most prose. */
export function openAnswers(columns: readonly SampledColumn[]): SampledColumn[] {
  const clear = columns.filter(({ evidence }) => evidence.isFreeText);
  if (clear.length > 0) return clear;
  const [most] = columns
    .filter(({ evidence }) => evidence.withSpaces > 0.3 && evidence.dates < 0.3 && evidence.links < 0.5)
    .toSorted((a, b) => b.evidence.characters - a.evidence.characters);
  return most ? [most] : [];
}

/** Asked with a question mark, and answered in words: short answers count too, choices and numbers do not. */
export function isAnsweredInWords({ header, evidence }: SampledColumn): boolean {
  return (
    header.trim().endsWith('?') &&
    evidence.averageLength >= SHORT_ANSWER &&
    evidence.withSpaces > 0.5 &&
    evidence.dates < 0.3 &&
    evidence.unique > 0.5
  );
}

/** A header that asks something. */
export function isQuestion(header: string): boolean {
  const text = header.trim();
  return text.endsWith('?') || text.split(/\s+/u).length >= WORDS_OF_A_QUESTION;
}

const ASKS_FOR_A_NUMBER =
  /recommend|likely|npsscore|howsatisfied|satisfaction|rating|stars|rate(?:us|your|the)/u;

/** The first question that is answered by a number and asks how good something is. */
export function ratingQuestion(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return columns.find(
    ({ header, evidence }) =>
      evidence.filled > 0 &&
      evidence.numbers > 0.8 &&
      evidence.longest <= 4 &&
      ASKS_FOR_A_NUMBER.test(headerKey(header)),
  );
}
