// What somebody wrote after "password:" or in `API_KEY=`. People also write "forgot password: please help",
// so what follows the label must look like a secret, or stand alone on its line as in a form.
import { readsAsName } from './reads-as-name.ts';
import type { Found } from './redaction.ts';

const LABELS =
  '(?<password>pass(?:word|wort|wd|phrase|code)|pwd|pw|kennwort|contraseña|mot de passe)|(?<secret>secret)|token|(?<key>key)';
const SAYS = String.raw`["']?\s{0,3}(?:(?<said>is|was|ist|war|est|es):?\s{1,3}|(?::=|=>|[:=])\s{0,3})`;
const VALUE = String.raw`(?:(?<quote>["'\u0060])(?<quoted>[^\n\ufffc]{4,200}?)\k<quote>|(?<plain>[^\s"'\u0060<>,;\ufffc]{4,}))`;
// The label comes first in the expression: a text is searched several times quicker for plain words.
const LABELLED = new RegExp(`(?:${LABELS})${SAYS}${VALUE}`, 'giu');

const LOCKS =
  'api|access|secret|private|encryption|signing|app|consumer|shared|webhook|auth|session|refresh|bot|bearer|master|licen[cs]e';
const NAMES = 'account|client|id';
/** What a label may begin with; a key is a secret only where it says which. */
const BEFORE_LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<which>(?:${LOCKS}|${NAMES})[ _-]?(?:access[ _-]?)?)?$`,
  'iu',
);
const LONGEST_BEFORE = 32;
/** A key that says whose it is, and not what it opens. */
const OF_NAME = new RegExp(String.raw`(?<!(?:${LOCKS})[\s_./-]?)(?<![\p{L}\p{N}])(?:${NAMES})[ _-]?$`, 'iu');
const WORD_BEFORE = /[\p{L}\p{N}](?:[^\S\n]{0,3}|[_./:-])$/u;

/** What stands where a secret was left out, or where its place is named. */
const LEFT_OUT =
  /^(?:null|none|undefined|true|false|required|optional|empty|x+|\*+|•+|\.+|[${%<(].*|https?:.*)$/iu;
const NEXT_PARAMETER = /&[\w.-]+=/u;
const ENDS_SENTENCE = '.)]';

export function findLabelledSecrets(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index, groups = {} } of text.matchAll(LABELLED)) {
    const { quoted, plain = '' } = groups;
    const ahead = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const before = BEFORE_LABEL.exec(ahead);
    if (!before || (groups.key !== undefined && before.groups?.which === undefined)) continue;
    const start = index + written.length - (quoted === undefined ? plain.length : quoted.length + 1);
    const value = quoted ?? withoutRest(plain);
    const isAlone = isFirstOnLine(text, index - before[0].length) && isLastOnLine(text, start + value.length);
    if (looksSecret(value, groups, isAlone) && !isName(value, groups, ahead))
      found.push({ start, end: start + value.length, value });
  }
  return found;
}

/** Without the next parameter of a link, or the end of a sentence. By steps: as an expression it ran away. */
function withoutRest(plain: string): string {
  const parameter = plain.search(NEXT_PARAMETER);
  if (parameter !== -1) return plain.slice(0, parameter);
  let end = plain.length;
  while (end > 0 && ENDS_SENTENCE.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

function looksSecret(value: string, groups: Record<string, string | undefined>, isAlone: boolean): boolean {
  if (value.length < 4 || LEFT_OUT.test(value)) return false;
  const hasDigit = /\d/u.test(value);
  if (groups.password === undefined) return value.length >= 8 && hasDigit;
  if (groups.said !== undefined && groups.quoted === undefined) return value.length >= 6 && hasDigit;
  return hasDigit || /[!@#$%^&*+?~|\\]/u.test(value) || isAlone || groups.quoted !== undefined;
}

/** People think keys up, too, so whoever says what one opens means no name. Of tokens those of no kind may be names. */
function isName(value: string, groups: Record<string, string | undefined>, ahead: string): boolean {
  if (groups.password !== undefined || groups.secret !== undefined) return false;
  const mayBe = groups.key === undefined ? !WORD_BEFORE.test(ahead) : OF_NAME.test(ahead);
  return mayBe && readsAsName(value);
}

/** Nothing but a few words before it, as in `Password: …` or `My password: …`. */
function isFirstOnLine(text: string, index: number): boolean {
  return /(?:^|\n)[ \t>*-]{0,4}(?:my|new|old|your|the|user|admin)?[ \t]?$/iu.test(
    text.slice(Math.max(0, index - 16), index),
  );
}

const isLastOnLine = (text: string, end: number) => /^[ \t]{0,4}(?:$|\r?\n)/u.test(text.slice(end, end + 6));
