import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Encoding, sayEncoding } from '#core/feedback/encodings.ts';
import { toUtf8 } from '#main/feedback/import/to-utf8.ts';

/** With what only Excel's own variants have, and with bytes that look like a quote, a comma or a backslash. */
const TEXTS: ReadonlyArray<readonly [Encoding, string]> = [
  ['shift_jis', 'ソフト「表示」が遅い,能力\n①㈱髙橋 ﾊﾝｶｸ x\n'],
  ['euc-jp', 'ソフト「表示」が遅い,能力\nﾊﾝｶｸ x\n'],
  ['gb18030', '导出很慢,谢谢\n€5 😀 ḿ x\n'],
  ['big5', '許功蓋的匯出很慢,謝謝\n「嗰」 x\n'],
  ['euc-kr', '내보내기가 느립니다,똠방각하\n x\n'],
  ['windows-1251', 'Выгрузка зависает,«Ёлка» № 5\n'],
  ['koi8-r', 'Выгрузка зависает,Ёлка\n'],
  ['windows-1250', 'Zażółć gęślą jaźń,Příliš žluťoučký kůň\n„€5”\n'],
  ['windows-1254', 'Işığı söndür,çok yavaş ğüşİ\n“€5”\n'],
  ['iso-8859-2', 'Zażółć gęślą jaźń,Příliš žluťoučký kůň\n'],
  ['windows-1253', 'Άλλη μια,φορά: ΐ ΰ «€5»\n'],
  ['iso-8859-7', 'Άλλη μια,φορά: ΐ ΰ €5\n'],
  ['windows-1255', 'שלום,תודה ₪5 “כן”\n'],
  ['windows-1256', 'شكرا,پچگ “€5” ؟\n'],
  ['windows-874', 'ขอบคุณค่ะ,๑๒๓ “€5”\n'],
  ['windows-1257', 'Ąžuolas,šķērslis ģļņ “€5”\n'],
  ['iso-8859-15', 'größer,cœur Šárka\n€5\n'],
];

function decoded(encoding: Encoding, ...chunks: readonly Uint8Array[]): string {
  const writer = toUtf8(encoding);
  const parts = chunks.map((chunk) => Buffer.from(writer.push(chunk)));
  return Buffer.concat([...parts, writer.end()]).toString('utf8');
}

describe.each(TEXTS)('%s', (encoding, text) => {
  const bytes = iconv.encode(text, encoding);

  it('is read as it was written, wherever a chunk ends', () => {
    expect(decoded(encoding, bytes)).toBe(text);
    for (let at = 0; at <= bytes.length; at += 1)
      expect(decoded(encoding, bytes.subarray(0, at), bytes.subarray(at))).toBe(text);
    const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(decoded(encoding, ...single)).toBe(text);
  });

  it('has a name that people of its language know', () => {
    expect(sayEncoding(encoding)).toMatch(/^[A-Z][\w ,]+ \([\w-]+\)$/u);
  });
});

it.each([
  ['shift_jis', [0x83]],
  ['euc-jp', [0xa4]],
  ['gb18030', [0x81]],
  ['big5', [0xa4]],
  ['euc-kr', [0xb0]],
] as const)(
  'a broken byte of %s costs itself, and not the line end or the quote after it',
  (encoding, broken) => {
    for (const after of ['\n"x"\n', '"\n', ',5\n']) {
      const bytes = Buffer.concat([Buffer.from('a'), Buffer.from(broken), Buffer.from(after)]);
      for (let at = 0; at <= bytes.length; at += 1)
        expect(decoded(encoding, bytes.subarray(0, at), bytes.subarray(at))).toBe(`a\ufffd${after}`);
    }
    expect(decoded(encoding, Buffer.from([0x61, ...broken]))).toBe('a\ufffd');
  },
);

it('a byte that has no character in a small encoding becomes a mark', () => {
  expect(decoded('windows-1251', Buffer.from([0x61, 0x98, 0x62]))).toBe('a\ufffdb');
  expect(decoded('windows-1250', Buffer.from([0x61, 0x81, 0x62]))).toBe('a\ufffdb');
});

it('words of any length without a blank among them are read as they come', () => {
  const bytes = iconv.encode('导出'.repeat(100_000), 'gb18030');
  const chunks = Array.from({ length: 50 }, (_, at) => bytes.subarray(at * 9999, (at + 1) * 9999));
  expect(decoded('gb18030', ...chunks)).toBe('导出'.repeat(100_000));
});
