import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTexts } from '#core/duplicates/group-texts.ts';
import { SimilarTexts } from '#core/duplicates/similar-texts.ts';
import { customerWords } from '#tests/bench/customer-words.ts';
import { seededRandom } from '#tests/bench/seeded-random.ts';

const LOST =
  'After the last update the export to PDF never finishes. I wait ten minutes and the bar stays at forty per cent. Our accountant needs the file by Friday.';

/** For each text the number of the text that stands for its group, -1 where it is too short. */
function leadersOf(given: readonly string[]): { leaders: number[]; similarity: number[] } {
  const texts = new SimilarTexts();
  for (const text of given) texts.add(text);
  const comparing = groupTexts(
    texts,
    Int32Array.from({ length: texts.distinctCount }, (_, at) => at),
  );
  let step = comparing.next();
  while (!step.done) step = comparing.next();
  const groups = step.value;
  const distinct = given.map((_, at) => texts.distinctOf[at] ?? -1);
  const firstWith = (one: number) => distinct.indexOf(one);
  return {
    leaders: distinct.map((one) => (one < 0 ? -1 : firstWith(groups.leaderOf[one] ?? -1))),
    similarity: distinct.map((one) => (one < 0 ? 0 : (groups.similarity[one] ?? 0))),
  };
}

const words = customerWords(seededRandom(3));
const NOISE = Array.from({ length: 300 }, () => words.text());
const noise = (count: number) => NOISE.slice(0, count);

describe('grouping texts that say the same', () => {
  it('takes the same words for the same text, whatever their case, spacing and punctuation', () => {
    const { leaders, similarity } = leadersOf([LOST, LOST.toUpperCase().replaceAll(' ', '  '), `${LOST}!!!`]);
    expect(leaders).toEqual([0, 0, 0]);
    expect(similarity).toEqual([1, 1, 1]);
  });

  it('finds a text again that was edited, cut and put into another order', () => {
    const edited = LOST.replace('ten minutes', 'a quarter of an hour').replace('Friday', 'Monday');
    const cut = LOST.replace('Our accountant needs the file by Friday.', '');
    const moved = `Our accountant needs the file by Friday. ${cut}`;
    const { leaders, similarity } = leadersOf([...noise(200), LOST, edited, cut, moved]);
    expect(leaders.slice(-4)).toEqual([200, 200, 200, 200]);
    expect(similarity.at(-1)).toBeLessThan(1);
    expect(similarity.at(-1)).toBeGreaterThan(similarity.at(-3) ?? 1);
  });

  it('does the same in German, Russian, Chinese and Arabic', () => {
    const pairs = [
      [
        'Seit dem letzten Update bleibt der Export bei vierzig Prozent stehen und wird auch nach einer Stunde nicht fertig.',
        'Seit dem neuen Update bleibt der Export bei vierzig Prozent stehen und wird auch nach zwei Stunden nicht fertig.',
      ],
      [
        'После обновления экспорт отчёта останавливается на сорока процентах и никогда не завершается, помогите нам.',
        'После обновления экспорт отчёта останавливается на сорока процентах и не завершается, помогите пожалуйста.',
      ],
      [
        '更新之后导出报告永远停在百分之四十，等了一个小时也没有完成，请尽快帮助我们解决。',
        '更新以后导出报告永远停在百分之四十，等了一个小时也没有完成，请尽快帮我们解决。',
      ],
      [
        'بعد التحديث الأخير يتوقف تصدير التقرير عند أربعين بالمئة ولا ينتهي أبدا حتى بعد ساعة كاملة من الانتظار',
        'بعد التحديث الجديد يتوقف تصدير التقرير عند أربعين بالمئة ولا ينتهي أبدا حتى بعد ساعة من الانتظار',
      ],
    ];
    expect(leadersOf([...noise(100), ...pairs.flat()]).leaders.slice(100)).toEqual([
      100, 100, 102, 102, 104, 104, 106, 106,
    ]);
  });

  it('leaves short praise alone, however often it is said', () => {
    const short = ['Thanks!', 'great app', 'Great app!!', '👍', 'ok', '非常好用'];
    expect(leadersOf([...short, ...short]).leaders).toEqual(Array.from({ length: 12 }, () => -1));
  });

  it('does not take short texts that share a phrase for the same', () => {
    const { leaders } = leadersOf([
      'The app is great but it crashes when I open the calendar',
      'The app is great but it costs too much for a small team',
      'The app is great but support never answered my two letters',
    ]);
    expect(leaders).toEqual([0, 1, 2]);
    const under8Words = [
      'My booking calendar is empty every morning',
      'Our booking calendar is empty every morning',
    ];
    expect(leadersOf(under8Words).leaders).toEqual([0, 1]);
  });

  it('does not take two wishes or two complaints of one sentence for the same, though they are worded alike', () => {
    const pairs = [
      ['Please add a dark mode to the calendar app', 'Please add a week view to the calendar app'],
      ['The room was clean but the breakfast was cold', 'The room was clean but the street was loud'],
      ['I cannot log in since the update on Monday', 'I cannot print since the update on Monday morning'],
    ];
    for (const pair of pairs) expect(leadersOf(pair).leaders).toEqual([0, 1]);
  });

  it('does not take texts for the same that have many words in common and say other things', () => {
    const { leaders } = leadersOf([
      'Great location near the harbour, the hosts were friendly and the kitchen had everything we needed. Beds were soft, the street was noisy on Friday, and parking cost us extra.',
      'Friendly kitchen staff, near the old harbour. Everything in the location was noisy, the hosts needed two days, Friday parking had no street sign, and extra beds cost us.',
    ]);
    expect(leaders).toEqual([0, 1]);
  });

  it('builds no chains: whoever is far from the first text of a group is not in it', () => {
    const said = LOST.split(' ');
    // Each step changes three more words; the last has none of the first.
    const steps = Array.from({ length: 10 }, (_, step) =>
      said.map((word, at) => (at < 3 * step ? `other${at}` : word)).join(' '),
    );
    const { leaders } = leadersOf([...noise(50), ...steps]);
    expect(leaders[51]).toBe(50);
    // Whoever stands for a group stands for itself.
    for (const leader of leaders.filter((one) => one >= 0)) expect(leaders[leader]).toBe(leader);
    expect(leaders.at(-1)).not.toBe(50);
  });

  it('answers the same groups whatever stands before and after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (before) => {
        const { leaders } = leadersOf([...noise(before), LOST, LOST.replace('ten', 'five'), ...noise(20)]);
        expect(leaders.slice(before, before + 2)).toEqual([before, before]);
      }),
      { numRuns: 10 },
    );
  });

  it('says of every member what it has in common with the first, never with another', () => {
    const { leaders, similarity } = leadersOf([...noise(300), ...noise(300).map((text) => `Hello. ${text}`)]);
    leaders.forEach((leader, at) => {
      if (leader >= 0) expect(leaders[leader]).toBe(leader);
      expect(similarity[at]).toBeLessThanOrEqual(1);
    });
    const found = leaders.slice(300).filter((leader, at) => leader === leaders[at]);
    expect(found.length).toBeGreaterThan(290);
  });
});
