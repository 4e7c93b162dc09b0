import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLead } from '#renderer/ui/excerpt-lead.ts';

const text = `${'We tried it again and '.repeat(6)}then the export stopped for good.`;
const hit = text.indexOf('export');

describe('the words before the first hit of an excerpt', () => {
  it('are cut between words, so that a short line still shows the hit', () => {
    const { far, near, rest, hits } = cutLead(text, [[hit, hit + 6]]);
    expect(rest).toMatch(/^(?:\S+ ){1,3}export stopped for good\.$/u);
    expect(near).toMatch(/^\S.* $/u);
    expect(far + near + rest).toBe(text);
    expect(hits.map(([start, end]) => rest.slice(start, end))).toEqual(['export']);
  });

  it('stay where there is no hit, or one at once', () => {
    expect(cutLead(text, [])).toEqual({ far: '', near: '', rest: text, hits: [] });
    expect(cutLead('The export stops', [[4, 10]])).toMatchObject({ far: '', near: '' });
  });

  it('lose nothing and break no character, whatever the script', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyText, anyText, (before, found) => {
        const { far, near, rest, hits } = cutLead(before + found, [
          [before.length, before.length + found.length],
        ]);
        expect(far + near + rest).toBe(before + found);
        expect(hits.map(([start, end]) => rest.slice(start, end))).toEqual([found]);
        for (const part of [far, near, rest]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});
