// Two survey tools write more than one row of headers: SurveyMonkey the question and below it the option,
// Qualtrics its id, its words and a piece of JSON. Made one row here, before anything is recognised.
import { HeaderKeys } from './recogniser.ts';

export interface JoinedHeaders {
  readonly headers: string[];
  /** How many rows after the first were headers too. */
  readonly rows: number;
  /** Positions of columns that the tool itself says to be answered in people's own words. */
  readonly open: readonly number[];
}

/** At most so many rows are wanted after the header to tell. */
export const MOST_HEADER_ROWS = 2;

/** Whether the rows after the header need to be looked at, told by the header alone. */
export function mayHaveMoreHeaders(headers: readonly string[]): boolean {
  const keys = new HeaderKeys(headers);
  return keys.have('respondentid collectorid') || keys.have('startdate enddate responseid');
}

/** The joined headers; null where the rows are answers already. */
export function joinHeaders(
  headers: readonly string[],
  next: readonly (readonly string[])[],
): JoinedHeaders | null {
  const [second, third] = next;
  if (!second) return null;
  if (third?.some((cell) => cell.startsWith('{"ImportId":'))) {
    return { headers: qualtricsHeaders(headers, second), rows: 2, open: [] };
  }
  if (second.some((cell) => cell.startsWith('{"ImportId":')))
    return { headers: [...headers], rows: 1, open: [] };
  const isSubLabels = new HeaderKeys(headers).have('respondentid') && (second[0] ?? '').trim() === '';
  if (!isSubLabels) return null;
  const open = second.flatMap((label, at) => (OPEN_LABEL.test(label.trim()) ? [at] : []));
  return { headers: surveyMonkeyHeaders(headers, second), rows: 1, open };
}

/** The fixed columns keep their ids, by which they are known; questions are called by their words. */
function qualtricsHeaders(ids: readonly string[], words: readonly string[]): string[] {
  return ids.map((id, at) =>
    /^Q\d/u.test(id.trim()) || /^QID/u.test(id.trim()) ? words[at]?.trim() || id : id,
  );
}

const OPEN_LABEL = /^open[- ]ended response$/iu;
const PLAIN_LABELS = /^(?:response|open-ended response|open ended response)?$/iu;

/** A question stands over its first option only; the options after it are blank above. */
function surveyMonkeyHeaders(questions: readonly string[], options: readonly string[]): string[] {
  let question = '';
  return questions.map((header, at) => {
    if (header.trim() !== '') question = header.trim();
    const option = (options[at] ?? '').trim();
    return PLAIN_LABELS.test(option) ? question : `${question}: ${option}`;
  });
}
