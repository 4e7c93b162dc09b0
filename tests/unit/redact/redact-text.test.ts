import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextRedactor } from '#core/feedback/redact/redact-text.ts';
import type { RedactSettings } from '#core/feedback/redact/redaction.ts';
import { body, SECRETS } from './made-up.ts';
import { NEGATIVES, POSITIVES } from './personal-data.ts';

const everyKind: RedactSettings = { emails: true, phones: true, cards: true, keys: true };
const nothing: RedactSettings = { emails: false, phones: false, cards: false, keys: false };

/** A tag that shows what it was made of, as one letter a character: enough to tell values apart. */
const tag = (_kind: string, value: string) =>
  Array.from(value.slice(-10), (char) => String.fromCharCode(97 + (char.charCodeAt(0) % 26)))
    .join('')
    .padEnd(4, 'z');
const redact = (text: string, settings = everyKind) => new TextRedactor(settings, tag).redact(text);

const pieces = [
  ...POSITIVES.map(([, text]) => text.replaceAll(/[«»]/gu, '')),
  ...NEGATIVES,
  ...[
    '@',
    ' ',
    '\n',
    '-',
    '4',
    '4242',
    '+49',
    '00',
    '[email abcd]',
    '[card abcd',
    ']',
    ':',
    'password',
    'tel ',
    '://',
    'é',
    '票',
    '😀',
    '\ud83d',
    '\ufffc',
  ],
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 200 }));

describe('taking personal data out of a text', () => {
  it('leaves every character outside the places found as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const redacted = redact(text);
        let at = 0;
        let rest = redacted.text;
        for (const { start, end } of redacted.hits) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(rest.startsWith(text.slice(at, start))).toBe(true);
          rest = rest.slice(start - at).replace(/^\[(?:email|phone|card|key) [a-z]{4,}\]/u, '');
          at = end;
        }
        expect(rest).toBe(text.slice(at));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redact(text).text;
        expect(redact(once)).toEqual({ text: once, hits: [] });
      }),
      { numRuns: 4000 },
    );
  });

  it('never touches a text in which it finds nothing, nor one for which all is switched off', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const redacted = redact(text);
        if (redacted.hits.length === 0) expect(redacted.text).toBe(text);
        expect(redact(text, nothing)).toEqual({ text, hits: [] });
      }),
    );
  });

  it('takes out only the kinds that are switched on', () => {
    const text = `ada@example.com, +49 170 1234567, 4242 4242 4242 4242, ${SECRETS.github}`;
    for (const kind of ['emails', 'phones', 'cards', 'keys'] as const) {
      expect(redact(text, { ...nothing, [kind]: true }).hits.map((hit) => hit.kind)).toEqual([kind]);
    }
  });

  it('says the same value by the same placeholder, however it was written', () => {
    const same = [
      ['4242 4242 4242 4242', '4242-4242-4242-4242', '4242424242424242', '４２４２４２４２４２４２４２４２'],
      ['ada@example.com', 'ADA@Example.COM'],
      ['+49 170 1234567', '0049 170 1234567', '+49 (170) 123-4567'],
    ];
    for (const written of same) expect(new Set(written.map((text) => redact(text).text)).size).toBe(1);
    expect(redact('ada@example.com').text).not.toBe(redact('ben@example.org').text);
  });

  it('leaves what an earlier import put there', () => {
    const text = 'Mail [email k3f9x] or call [phone 23456], password: [key bbbbb], Bearer [key ccccc]';
    expect(redact(text)).toEqual({ text, hits: [] });
  });
});

describe('texts made to be slow', () => {
  const hostile: ReadonlyArray<readonly [string, (length: number) => string]> = [
    ['@', (n) => '@'.repeat(n)],
    ['a@', (n) => 'a@'.repeat(n / 2)],
    ['a.b.c@', (n) => 'a.'.repeat(n / 2)],
    ['digits', (n) => '4'.repeat(n)],
    ['digits and spaces', (n) => '4 '.repeat(n / 2)],
    ['cards in a row', (n) => '4242 '.repeat(n / 5)],
    ['0 and marks', (n) => '0 1-'.repeat(n / 4)],
    ['brackets', (n) => '('.repeat(n)],
    ['tel', (n) => 'tel '.repeat(n / 4)],
    ['tel and digits', (n) => 'tel 1-2-3 '.repeat(n / 10)],
    ['password', (n) => 'password '.repeat(n / 9)],
    ['password:', (n) => 'password:'.repeat(n / 9)],
    ['password and spaces', (n) => `password${' '.repeat(n)}`],
    ['password and dots', (n) => `password=${'.'.repeat(n)}x`],
    ['quotes', (n) => 'password="'.repeat(n / 10)],
    ['eyJ', (n) => `eyJ${'a'.repeat(n)}`],
    ['eyJ.', (n) => 'eyJaaaaaaaa.'.repeat(n / 12)],
    ['eyJ-', (n) => '-eyJaaaaaaaa'.repeat(n / 12)],
    ['eyJ--', (n) => 'eyJ--'.repeat(n / 5)],
    ['xox', (n) => '-xoxb'.repeat(n / 5)],
    ['sk-', (n) => 'sk-'.repeat(n / 3)],
    ['bearer', (n) => `bearer ${body(n).replaceAll(/\d/gu, 'x')}`],
    ['bearers', (n) => 'bearer '.repeat(n / 7)],
    ['links', (n) => 'https://'.repeat(n / 8)],
    ['links with names', (n) => '://a:b'.repeat(n / 6)],
    ['begin', (n) => '-----BEGIN PRIVATE KEY-----'.repeat(n / 27)],
    ['begin and body', (n) => `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(n)}`],
    ['begin and words', (n) => `-----BEGIN PRIVATE KEY-----${'\nA: b'.repeat(n / 5)}`],
    ['placeholders', (n) => '[email '.repeat(n / 7)],
    ['one word', (n) => 'a'.repeat(n)],
    ['white space', (n) => ' '.repeat(n)],
    ['letters of scripts without spaces', (n) => '票'.repeat(n)],
  ];

  // In a third of a million characters, an expression that tries every place from every other would be at it
  // for the better part of an hour; the runner would give up long before.
  it.each(hostile)('%s: is done with in one go', { timeout: 60_000 }, (_name, make) => {
    const text = make(300_000);
    const once = redact(text).text;
    expect(redact(once).text === once).toBe(true);
  });

  it('has room for a word and for a text of many millions of characters', { timeout: 60_000 }, () => {
    const words = 'nothing of note here\n'.repeat(200_000);
    const redacted = redact(`${words}ada@example.com\n${words}4242 4242 4242 4242`);
    expect(redacted.hits.map(({ kind }) => kind)).toEqual(['emails', 'cards']);
    for (const word of ['4', 'a', 'ghp_a', 'password:a1'])
      expect(() => redact(word.repeat(4_000_000))).not.toThrow();
  });
});
