import type { FeedbackItem } from '#core/feedback/item.ts';

// Lines as an import writes them, with the same keys in the same order, of nobody: prepare-index.ts indexes them.
// They have of everything that lines of people have, because V8 compiles for what it has seen, and begins anew
// where something else comes: fields with and without a value, words longer and rarer than a sort or a table
// looks at once, long texts, several scripts, and more lines than fit into the first room of any table.

const LINES = 2500;
const WORDS = 12_000;
const PARTS = 'a lon mi ter ka vos e dur pen tha gro il be sha con mer'.split(' ');
const FIRST_DAY_MS = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;
/** Of so many texts one is not plain, and is cut in full. */
const STRANGE_EVERY = 16;
const LONG_EVERY = 100;

/** Made one at a time: all at once they would hold up the worker for some 50 ms. */
export function* madeUpLines(): Generator<string> {
  const words = Array.from({ length: WORDS }, (_, rank) => wordOf(rank));
  const random = noChance();
  // As in any language, few words make up most of a text.
  const word = () => words[Math.floor(WORDS ** random())] ?? '';
  const said = (count: number) => Array.from({ length: count }, word).join(' ');
  const text = (at: number) => {
    if (at % LONG_EVERY === 0) return `${said(600)}.`;
    if (at % STRANGE_EVERY === 0)
      return `${said(30)} Größe 登录失败 👍🏽 الفاتورة ${said(10)} – «${word()}» 👩‍💻`;
    return `${said(30)}. It’s "${word()}", ${at}.\n\n${said(30)}.`;
  };
  const oneOf = <T>(at: number, every: number, value: T) => (at % every === 0 ? null : value);
  for (let at = 0; at < LINES; at += 1) {
    yield JSON.stringify({
      id: `fi_made-up-${at}`,
      contentHash: '',
      batchId: 'made-up',
      source: 'made-up',
      sourceId: oneOf(at, 19, String(at)),
      verbatim: text(at),
      title: oneOf(at, 5, said(6)),
      saidAt: oneOf(at, 11, FIRST_DAY_MS + Math.floor(random() * YEAR_MS)),
      customer: oneOf(at, 3, said(2)),
      company: oneOf(at, 7, `${word()} ${at}`),
      tags: [word(), word()].slice(at % 3),
      area: oneOf(at, 4, words[at % 8]),
      rating: oneOf(at, 2, (at % 10) / 2),
      link: oneOf(at, 6, `https://made-up.example/${at}`),
      extra: at % 9 === 0 ? { [word()]: word() } : {},
      line: at,
    } satisfies Omit<Record<keyof FeedbackItem, unknown>, 'file'>);
  }
}

/** A word of some syllables, the longer the rarer. */
function wordOf(rank: number): string {
  return Array.from(rank.toString(PARTS.length), (digit) => PARTS[Number.parseInt(digit, PARTS.length)]).join(
    '',
  );
}

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function noChance(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 0x41c6_4e6d) + 0x3039) >>> 0;
    return state / 2 ** 32;
  };
}
