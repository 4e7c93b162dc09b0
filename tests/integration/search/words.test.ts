import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHits } from '#core/feedback/highlight.ts';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aSharedLibrary, found } from './library.ts';

const TEXTS: Record<string, string> = {
  german: 'Die Straße führt über Łódź nach Ærø',
  chinese: '更新以后我无法登录邮箱，失败了',
  japanese: 'アップデート後にログインできません',
  thai: 'เข้าสู่ระบบไม่ได้',
  korean: '로그인이 안 됩니다',
  arabic: 'عِنْدِي مُشْكِلَة في الإعدادات',
  hindi: 'मैं लॉगिन नहीं कर सकता',
  russian: 'Почта пропала после обновления',
  emoji: 'Finally works 👍🏽 thanks 👩‍💻',
  shrug: 'No idea 🤷🏽‍♀️ at all ❤️‍🔥',
  invoice: 'وصلت الفاتورة وبالفاتورة خطأ',
  stretched: 'الدفـــع لا يعمل منذ ٢٠٢٦',
  persian: 'کتاب من کجاست',
  koreanParts: '배송이 늦어요'.normalize('NFD'),
  halfWidth: 'ﾛｸﾞｲﾝできない ＡＢＣ',
  operators: 'salt AND pepper OR sugar, NEAR the col:umn (a*b) ^start "quoted"',
  plain: 'The calendar export hangs; my e-mail is gone.',
};

const items = Object.entries(TEXTS).map(([name, verbatim]) => ({ id: `w:${name}`, verbatim }));

// Words and signs that a tokeniser may take in more than one way.
const TRICKY =
  'naïve NAIVE straße e-mail mail 登录 登 👍 👍🏽 ログ don’t x² ﬁne ½ İ #1 ได้ हिन्दी a_b … й и é Ⅳ ①'.split(
    ' ',
  );
const mixtures = fc
  .sample(fc.array(fc.constantFrom(...TRICKY), { maxLength: 6 }), { numRuns: 300, seed: 7 })
  .map((parts, place) => ({ id: `m:${place}`, verbatim: parts.join(' ') }));

describe('searching in the words of customers', () => {
  const library = aSharedLibrary({ 'batch-1': items });

  test.each([
    ['strasse', ['german']],
    ['LODZ ', ['german']],
    ['登录', ['chinese']],
    ['无法登录', ['chinese']],
    ['法登', ['chinese']],
    ['ログイン', ['japanese', 'halfWidth']],
    ['ระบบ', ['thai']],
    ['로그인', ['korean']],
    ['مشكلة', ['arabic']],
    ['الاعدادات', ['arabic']],
    ['लॉगिन', ['hindi']],
    ['почта', ['russian']],
    ['فاتورة ', ['invoice']],
    ['الفاتورة', ['invoice']],
    ['الدفع', ['stretched']],
    ['2026', ['stretched']],
    ['كتاب', ['persian']],
    ['배송 ', ['koreanParts']],
    ['인이 ', ['korean']],
    ['abc', ['halfWidth']],
    ['🤷', ['shrug']],
    ['🤷🏿‍♀️', ['shrug']],
    ['❤', ['shrug']],
    ['👍🏻 thanks ', ['emoji']],
    ['👍', ['emoji']],
    ['👩‍💻', ['emoji']],
    ['cal', ['plain']],
    ['cal ', []],
    ['calend* hangs', ['plain']],
    ['"export hangs"', ['plain']],
    ['"hangs export"', []],
    ['e-mail', ['plain']],
    ['calendar -export', []],
    ['calendar -import', ['plain']],
    ['salt AND pepper', ['operators']],
    ['salt OR calendar', []],
    ['NEAR(', ['operators']],
    ['col:umn', ['operators']],
    ['^start', ['operators']],
    ['(a*b)', ['operators']],
    ['"quoted', ['operators']],
    ['nothing like it', []],
  ])('%j finds %j', async (text, names) => {
    expect((await found(library(), { text })).sort()).toEqual(names.map((name) => `w:${name}`).sort());
  });

  test('words to leave out alone leave everything else', async () => {
    const { total } = await library().query(aQuery({ text: '-calendar -登录' }));
    expect(total).toBe(items.length - 2);
  });

  test('the row shows the hits in title and excerpt', async () => {
    const index = await aLibrary({
      'batch-1': [{ title: 'Export is slow', verbatim: `${'Well. '.repeat(90)}The EXPORT never ends.` }],
    });
    const [row] = (await index.query(aQuery({ text: 'export ' }))).rows;
    expect(row?.titleHits).toEqual([[0, 6]]);
    expect(row?.excerptHits.map(([start, end]) => row.excerpt.slice(start, end))).toEqual(['EXPORT']);
  });

  test('relevance puts a hit in a short title first', async () => {
    const index = await aLibrary({
      'batch-1': [
        { id: 'w:far', verbatim: `${'other things '.repeat(80)} calendar` },
        { id: 'w:title', title: 'Calendar', verbatim: 'It is empty.' },
        { id: 'w:none', verbatim: 'Something else.' },
      ],
    });
    expect(await found(index, { text: 'calendar', sort: 'relevance' })).toEqual(['w:title', 'w:far']);
  });

  test('no input whatever is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc
            .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
            .map((points) => String.fromCodePoint(...points)),
          fc
            .array(
              fc.constantFrom(
                'AND',
                'OR',
                'NOT',
                'NEAR',
                '(',
                ')',
                '"',
                '*',
                '-',
                ':',
                '^',
                '+',
                '{',
                '\0',
                'a',
              ),
              {
                maxLength: 12,
              },
            )
            .map((parts) => parts.join(' ')),
        ),
        async (text) => {
          const { total } = await library().query(aQuery({ text, sort: 'relevance' }));
          expect(total).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('in any mixture of scripts', () => {
  const library = aSharedLibrary({ 'batch-1': mixtures });

  test.each(TRICKY)('what %j finds is what would be marked', async (written) => {
    const text = `${written} `;
    const { wanted } = parseSearchTerms(text);
    const marked = mixtures.filter(
      ({ verbatim }) => wanted.length === 0 || findHits(verbatim, wanted).length > 0,
    );
    expect((await library().ids(aQuery({ text }), 1000)).sort()).toEqual(marked.map(({ id }) => id).sort());
  });
});
