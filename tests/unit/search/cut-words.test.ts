import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '#core/feedback/words.ts';
import { CutWords } from '#main/feedback/search/words/cut-words.ts';
import { textOf } from '#main/feedback/search/words/term-table.ts';

const LEAD = '\u0002';
const PARTS = [
  ...[
    'Export',
    'a',
    'B2B',
    '42',
    '1.5',
    'x_y',
    '-',
    '.',
    '#',
    '\u007f',
    ' ',
    ' ',
    '\n',
    '\t',
    '\0',
    '\u001f',
  ],
  ...[
    '’',
    '…',
    '–',
    '\u00a0',
    '«',
    '»',
    '·',
    '‹',
    '\u2043',
    '\u203b',
    '\u200b',
    '\u00ad',
    '\u2060',
    '\ufeff',
  ],
  ...['é', 'É', 'ß', 'ﬃ', '½', 'Łódź', 'İ', '①', 'ｗｉｄｅ', 'e\u0301', '\u0301', 'ΣΑΣ', 'Привет'],
  ...['登录失败', 'ログイン', 'が', '한국어', 'สวัสดี', 'السلام', 'والفاتورة', 'नमस्ते', 'שלום', '٣'],
  ...['👍', '👍🏽', '👩‍💻', '🇩🇪', '❤️', '\u{1f600}', '𝒜', '\ud83d', '\udc4d', '\ufffd'],
];

function cut(words: CutWords, text: string, lead: string): string[] {
  words.cut(text, lead === '' ? 0 : lead.charCodeAt(0));
  return Array.from({ length: words.count }, (_, at) =>
    textOf(words.units.subarray(at === 0 ? 0 : words.ends[at - 1], words.ends[at])),
  );
}

test.each(['', LEAD])(
  'texts of any script are cut for the index as they are cut everywhere (lead %j)',
  (lead) => {
    const words = new CutWords();
    const anyPoint = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
    const someText = fc.array(fc.oneof(fc.constantFrom(...PARTS), anyPoint), { maxLength: 40 });
    fc.assert(
      fc.property(someText, (parts) => {
        const text = parts.join('');
        expect(cut(words, text, lead)).toEqual(Array.from(wordsOf(text), ({ folded }) => lead + folded));
      }),
      { numRuns: 1000 },
    );
  },
);

test.each([
  ['a word', 'x'.repeat(100_000), 1],
  ['a word of letters that become several', 'ß'.repeat(100_000), 1],
  ['a sentence without blanks', '登录'.repeat(50_000), 100_000],
  ['a text of single letters', 'a '.repeat(50_000), 50_000],
  ['a text of ligatures', 'ﷺ'.repeat(3000), undefined],
])('%s may be of any length', (_name, text, count) => {
  const words = new CutWords();
  const found = cut(words, text, LEAD);
  expect(found).toEqual(Array.from(wordsOf(text), ({ folded }) => LEAD + folded));
  expect(found).toHaveLength(count ?? found.length);
});

test('the same word has the same hashes wherever it stands, and others have others', () => {
  const words = new CutWords();
  words.cut('Slow 登slow (slow) slows', 0);
  const hashes = Array.from(
    { length: words.count },
    (_, at) => `${words.hashes[at]}/${words.otherHashes[at]}`,
  );
  expect(hashes[2]).toBe(hashes[0]);
  expect(hashes[3]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(3);
});
