import { describe, expect, it } from 'vitest';
import { TextRedactor } from '#core/feedback/redact/redact-text.ts';
import { NEGATIVES, POSITIVES } from './personal-data.ts';

const redactor = new TextRedactor({ emails: true, phones: true, cards: true, keys: true }, () => 'made1');
const hitsIn = (text: string) => redactor.redact(text).hits;

/** The text with its hits marked as the list marks them. */
function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of hitsIn(text)) {
    result += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return result + text.slice(at);
}

describe('personal data in what customers write', () => {
  it.each(POSITIVES)('%s: %s', (kind, text) => {
    const plain = text.replaceAll(/[«»]/gu, '');
    expect(marked(plain)).toBe(text);
    expect(new Set(hitsIn(plain).map((hit) => hit.kind))).toEqual(new Set([kind]));
  });

  it.each(NEGATIVES.map((text) => [text]))('nothing in: %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  it('is tried on a hundred of each at least', () => {
    expect(POSITIVES.length).toBeGreaterThanOrEqual(100);
    expect(NEGATIVES.length).toBeGreaterThanOrEqual(100);
  });
});
