// Lines that a report says about itself below its last row: `Total: 3 rows`, `Exported on 5 May 2026`, `-- end of
// report --`. Only what no customer's row looks like counts; that nothing follows it is for whoever reads the file
// to see (main/feedback/import/mark-foot.ts).

/** A table with one named column holds whole texts: there a line has to say more plainly what it is. */
const LEAST_WIDTH = 2;
const LONGEST = 120;

const NUMBER = String.raw`\d[\d.,'\u00a0 ]*`;
const ROWS =
  'rows?|records?|entry|entries|lines?|zeilen?|eintr[aä]ge?|datens[aä]tze?|lignes?|filas?|registros?';
const THINGS = `${ROWS}|items?|results?|tickets?|cases?|issues?|reviews?|responses?|comments?`;
const SUM =
  '(?:(?:grand|sub|overall)[ -]?)?totals?|sum|gesamt(?:summe|zahl|anzahl)?|insgesamt|summe|anzahl|somme|suma';
const COUNT = `(?:total )?number of (?:${THINGS})|(?:${THINGS}|total) count|count`;
const ISO = String.raw`\d{4}-\d\d-\d\d[t ]\d\d:[\d:.]*(?:z|[+-]\d\d:?\d\d)?`;
const DAY = String.raw`\d{1,4}(?:st|nd|rd|th|am|pm)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?`;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Each piece ends where a word or number does, so that there is one way to read it. */
const WHEN = String.raw`(?=.*\d\D+\d|.*\d{4})(?:(?:${ISO}|${DAY}|${MONTH}|am|pm|at|utc|gmt|ces?t|[ep][sd]t)(?![a-z\d])[\s,./:+-]*)+`;
const MADE =
  '(?:(?:this )?(?:report|data|file|list|table) )?(?:was )?(?:exported|generated|printed|created)(?: on| at)?';

const line = (...parts: readonly string[]) => new RegExp(`^${parts.join('')}$`, 'iu');

/** What says it plainly, wherever it stands alone. */
const PLAIN: readonly RegExp[] = [
  line(
    '[-=*_#~ ]{0,12}(?:end of (?:the )?(?:report|file|export|data|list|table)|ende des berichts|fin du rapport|fin del informe)[-=*_#~. ]{0,12}',
  ),
  line(`(?:${SUM})`, String.raw`\s?[:=]\s?`, NUMBER, `(?:${THINGS})?`),
  line(`(?:${SUM}) `, NUMBER, `(?:${THINGS})`),
  line(String.raw`\(`, NUMBER, `(?:${ROWS})`, String.raw`(?: affected)?\)`),
  line('showing ', NUMBER, '(?:to|-) ?', NUMBER, `of ${NUMBER}(?:${THINGS})`),
  line(MADE, String.raw`[: ]\s?`, WHEN, '(?:(?:by|from) .{1,60})?'),
];

/** What says it where all other columns are empty. */
const ALONE: readonly RegExp[] = [
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
const MOMENT = line(WHEN);

const isAny = (lines: readonly RegExp[], text: string) => lines.some((one) => one.test(text));

/** `width`: how many columns of its table have a name. */
export function isFootLine(cells: readonly string[], width: number): boolean {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell.length > LONGEST) return false;
    const text = cell.trim();
    if (text !== '') filled.push(text);
  }
  const [first, ...others] = filled;
  if (first === undefined) return false;
  // A sentence that commas have cut goes on behind a blank.
  const isSentence = cells.slice(1).every((cell) => cell.trim() === '' || cell.startsWith(' '));
  const text = isSentence ? filled.join(', ') : first;
  if (isSentence && (isAny(PLAIN, text) || (width >= LEAST_WIDTH && isAny(ALONE, text)))) return true;
  if (others.length === 0 || width < LEAST_WIDTH) return false;
  if (SUM_LABEL.test(first)) return others.every((other) => AMOUNT.test(other));
  return MADE_LABEL.test(first) && others.length === 1 && MOMENT.test(others[0] ?? '');
}
