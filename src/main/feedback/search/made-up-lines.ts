import type { FeedbackItem } from '#core/feedback/item.ts';

// Lines as an import writes them, with the same keys in the same order, of nobody: prepare-index.ts indexes them.

const LINES = 2000;
const WORDS = 8000;
const FIRST_DAY_MS = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;
/** Of so many texts one is not plain, and is cut in full. */
const STRANGE_EVERY = 16;

export function madeUpLines(): string[] {
  const words = Array.from({ length: WORDS }, (_, rank) => rank.toString(30));
  const random = noChance();
  // As in any language, few words make up most of a text.
  const word = () => words[Math.floor(WORDS ** random())] ?? '';
  const said = (count: number) => Array.from({ length: count }, word).join(' ');
  const text = (at: number) =>
    at % STRANGE_EVERY === 0
      ? `${said(40)} Größe 登录失败 👍🏽 ${said(10)}`
      : `${said(30)}. It’s ${said(30)}.`;
  return Array.from({ length: LINES }, (_, at) =>
    JSON.stringify({
      id: `made-up-${at}`,
      contentHash: '',
      batchId: 'made-up',
      source: 'made-up',
      sourceId: String(at),
      verbatim: text(at),
      title: said(6),
      saidAt: FIRST_DAY_MS + Math.floor(random() * YEAR_MS),
      customer: said(2),
      company: word(),
      tags: [word(), word()].slice(at % 3),
      area: words[at % 8] ?? null,
      rating: at % 2 === 0 ? null : at % 5,
      link: null,
      extra: {},
      line: at,
    } satisfies Omit<Record<keyof FeedbackItem, unknown>, 'file'>),
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
