// Lines that a report says about itself below its last row: `Total: 3 rows`, `Exported on 5 May 2026`, `-- end of
// report --`. Only what no customer's row looks like counts: where words may stand, `3 tickets total` is what somebody
// said. That nothing follows it is for whoever reads the file to see (main/feedback/import/mark-foot.ts).
import { headerKey } from './header-key.ts';
import { isPersonalHeader, NAMED_FIELDS, nameConfidence } from './header-synonyms.ts';

/** A table with one named column holds whole texts. */
const LEAST_WIDTH = 2;
const LONGEST = 120;

const NUMBER = String.raw`\d[\d.,'\u00a0 ]*`;
const ROWS =
  'rows?|records?|entry|entries|lines?|zeilen?|eintr[aä]ge?|datens[aä]tze?|lignes?|filas?|registros?';
/** What a row may be called that no customer counts in what they say. */
const SAYINGS = `${ROWS}|results?|reviews?|responses?|comments?`;
const THINGS = `${ROWS}|items?|results?|tickets?|cases?|issues?|reviews?|responses?|comments?`;
export const SUM =
  '(?:(?:grand|sub|overall)[ -]?)?totals?|sum|gesamt(?:summe|zahl|anzahl)?|insgesamt|summe|anzahl|somme|suma';
const COUNT = `(?:total )?number of (?:${THINGS})|(?:${THINGS}|total) count|count`;
const ISO = String.raw`\d{4}-\d\d-\d\d[t ]\d\d:[\d:.]*(?:z|[+-]\d\d:?\d\d)?`;
const DAY = String.raw`\d{1,4}(?:st|nd|rd|th|am|pm)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?`;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Each piece ends where a word or number does, so that there is one way to read it. */
const WHEN = String.raw`(?=.*\d\D+\d|.*\d{4})(?:(?:${ISO}|${DAY}|${MONTH}|am|pm|at|utc|gmt|ces?t|[ep][sd]t)(?![a-z\d])[\s,./:+-]*)+`;
const made = (how: string) =>
  `(?:(?:this )?(?:report|data|file|list|table) )?(?:was )?(?:${how})(?: on| at)?`;
const EXPORTED = made('exported|generated');
const MADE = made('exported|generated|printed|created');

const line = (...parts: readonly string[]) => new RegExp(`^${parts.join('')}$`, 'iu');

/** What says it plainly, wherever it stands alone. */
const PLAIN: readonly RegExp[] = [
  line(
    '[-=*_#~ ]{0,12}(?:end of (?:the )?(?:report|file|export|data|list|table)|ende des berichts|fin du rapport|fin del informe)[-=*_#~. ]{0,12}',
  ),
  line(`(?:${SUM})`, String.raw`\s?[:=]?\s`, NUMBER, `(?:${SAYINGS})`),
  line(`(?:${SUM})`, String.raw`:? \(`, NUMBER, `(?:${SAYINGS})`, String.raw`\)`),
  line(String.raw`\(`, NUMBER, `(?:${ROWS})`, String.raw`(?: affected)?\)`),
  line('showing ', NUMBER, '(?:to|-) ?', NUMBER, `of ${NUMBER}(?:${THINGS})`),
  line(EXPORTED, String.raw`[: ]\s?`, WHEN, '(?:(?:by|from) .{1,60})?'),
];

/** What says it where no words of customers stand, and all other columns are empty. */
const ALONE: readonly RegExp[] = [
  ...PLAIN,
  line(`(?:${SUM})`, String.raw`\s?[:=]\s?`, NUMBER, `(?:${THINGS})?`),
  line(`(?:${SUM}) `, NUMBER, `(?:${THINGS})`),
  line(`(?:${SUM})`, String.raw`:? \(`, NUMBER, `(?:${THINGS})`, String.raw`\)`),
  line(MADE, String.raw`[: ]\s?`, WHEN, '(?:(?:by|from) .{1,60})?'),
  line(NUMBER, `(?:${ROWS})`),
  line(NUMBER, `(?:${THINGS})`, ' (?:in total|in set|total|exported|found|selected|returned)'),
  line(`(?:${COUNT}|rows|records|entries|tickets|responses)`, String.raw`\s?[:=]\s?`, NUMBER),
  line('(?:(?:report|data) )?(?:exported|generated|printed) (?:by|from)[: ].+'),
  line(String.raw`(?:©|\(c\)|copyright)\s.*\b(?:19|20)\d\d\b.*`),
  line('confidential(?: information)?(?: - do not distribute)?'),
  line(String.raw`page \d+ of \d+`),
];

const SUM_LABEL = line(`(?:${SUM}|${COUNT})`, String.raw`\s?[:=]?`);
const AMOUNT = line('[-+]?(?:[$€£] ?)?', NUMBER, `(?:[$€£%]|(?:${THINGS}))?`);
const MADE_LABEL = line(MADE, ':?');
const EXPORTED_LABEL = line(EXPORTED, ':?');
const MOMENT = line(WHEN);
const IS_ONE_WORD = /^\p{L}+$/u;

const isAny = (lines: readonly RegExp[], text: string) => lines.some((one) => one.test(text));

/** What a table's names say of where words of customers stand. */
export interface FootTable {
  /** How many columns have a name. */
  readonly width: number;
  /** By column: nothing in its name says that it holds something else. */
  readonly mayBeWords: readonly boolean[];
  /** A column is called as words are: what has nothing there is no item, whatever else it is. */
  readonly areWordsKnown: boolean;
}

export function footTableOf(headers: readonly string[]): FootTable {
  const keys = headers.map(headerKey);
  const isWords = (key: string) => nameConfidence('verbatim', key) > 0 || nameConfidence('title', key) > 0;
  const isOther = (key: string) =>
    isPersonalHeader(key) || NAMED_FIELDS.some((field) => nameConfidence(field, key) > 0);
  return {
    width: headers.filter((header) => header.trim() !== '').length,
    mayBeWords: keys.map((key) => isWords(key) || !isOther(key)),
    areWordsKnown: keys.some(isWords),
  };
}

export function isFootLine(cells: readonly string[], table: FootTable): boolean {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell.length > LONGEST) return false;
    const text = cell.trim();
    if (text !== '') filled.push(text);
  }
  const [first, ...others] = filled;
  if (first === undefined) return false;
  const { width, mayBeWords, areWordsKnown } = table;
  const isInWords =
    width < LEAST_WIDTH || mayBeWords[cells.findIndex((cell) => cell.trim() !== '')] !== false;
  // A sentence that commas have cut goes on behind a blank.
  const isSentence = cells.slice(1).every((cell) => cell.trim() === '' || cell.startsWith(' '));
  if (isSentence && isAny(isInWords ? PLAIN : ALONE, filled.join(', '))) return true;
  if (others.length === 0) return areWordsKnown && !isInWords && SUM_LABEL.test(first);
  return width >= LEAST_WIDTH && isLabelled(first, others, isInWords);
}

/** One word and one number may be what somebody said in a word, and their rating. */
function isLabelled(first: string, others: readonly string[], isInWords: boolean): boolean {
  if (isInWords && others.length === 1 && IS_ONE_WORD.test(first)) return false;
  if (SUM_LABEL.test(first)) return others.every((other) => AMOUNT.test(other));
  const label = isInWords ? EXPORTED_LABEL : MADE_LABEL;
  return label.test(first) && others.length === 1 && MOMENT.test(others[0] ?? '');
}
