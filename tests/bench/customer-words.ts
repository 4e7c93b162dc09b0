import { seededRandom } from './seeded-random.ts';

// Made-up prose with the statistics that matter to a parser and an index: a few words are very frequent
// and most are rare (Zipf), texts differ in length, and some are HTML, Chinese, or full of quotes.

const VOCABULARY_SIZE = 30_000;
const SYLLABLES =
  'ka lo mi ter na vo se ri du pen al gro ti be sha con mer ex po li qua do ve ran sti um or fi'.split(' ');
const EMOJI = ['😀', '👍🏽', '😡', '🙏', '👩‍💻'];
const CHINESE = '导出永远不会完成请帮助我们修复这个问题登录后页面空白付款失败无法打开报告数据丢失';

export interface CustomerWords {
  /** One word; low ranks come often. */
  word(): string;
  /** Several words with a capital and a full stop. */
  sentence(): string;
  /** Several sentences as support tools export them: about 1 in 7 with line breaks, 1 in 25 HTML. */
  text(): string;
  /** What somebody else would write about the same: a `share` of the words replaced, one sentence moved. */
  retold(text: string, share: number, isMoved: boolean): string;
}

/** Writes words from one source of chance. The vocabulary is the same for every seed. */
export function customerWords(random: () => number): CustomerWords {
  const words = vocabulary();
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  // An exponent drawn evenly makes the rank of a word fall off as Zipf's law says.
  const word = () => words[Math.floor(VOCABULARY_SIZE ** random()) - 1] ?? '';
  const sentence = () => {
    const said = Array.from({ length: between(4, 16) }, word).join(' ');
    const quoted = random() < 0.05 ? `${said} "${word()}, ${word()}"` : said;
    return `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}.`;
  };
  const chinese = () =>
    Array.from({ length: between(20, 80) }, () => CHINESE.charAt(between(0, CHINESE.length - 1))).join('');
  const text = () => {
    const kind = random();
    if (kind < 0.02) return chinese();
    const sentences = Array.from({ length: between(2, 9) }, sentence);
    if (random() < 0.03) sentences.push(EMOJI[between(0, EMOJI.length - 1)] ?? '');
    if (kind < 0.06)
      return sentences.map((one) => `<p>${one} <b>${word()}</b>&nbsp;&amp; ${word()}</p>`).join('');
    return sentences.join(kind < 0.2 ? '\n\n' : ' ');
  };
  const retold = (original: string, share: number, isMoved: boolean) => {
    const said = original.replace(/[^\s<>&.,"]+/gu, (written) => (random() < share ? word() : written));
    if (!isMoved) return said;
    const [first = '', ...rest] = said.split(/(?<=\.)\s+/u);
    return [...rest, first].join(' ');
  };
  return { word, sentence, text, retold };
}

function vocabulary(): readonly string[] {
  const random = seededRandom(7);
  const words = new Set<string>();
  while (words.size < VOCABULARY_SIZE) {
    const length = 1 + Math.floor(random() * 4);
    words.add(
      Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join(''),
    );
  }
  return [...words];
}
