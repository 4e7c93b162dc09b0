import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '#main/store/json-text.ts';
import { seal } from '#main/store/json-value.ts';

describe('a document as text', () => {
  test('is what JSON.stringify makes of it, sealed or not, the first time and again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (document) => {
        const text = JSON.stringify(document);
        expect(jsonText(document)).toBe(text);
        seal(document);
        expect(jsonText(document)).toBe(text);
        expect(jsonText({ ...document })).toBe(text);
      }),
    );
  });

  test('leaves out what is undefined, and follows each change', () => {
    const first = seal({
      items: { a: { x: { n: 1 } }, b: { y: undefined, z: [undefined] } },
      gone: undefined,
    });
    expect(jsonText(first)).toBe(JSON.stringify(first));
    const next = seal({ ...first, items: { ...first.items, a: { x: { n: 2 } } } });
    expect(jsonText(next)).toBe(JSON.stringify(next));
  });
});
