import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hit, MOST_MARKED } from '#renderer/ui/hits.ts';
import { hitsOfParts, partsOf } from '#renderer/ui/text-parts.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';

const said = { who: 'Marta', where: 'Helpdesk', when: '2026-03-14' } as const;
/** Half a million characters, and a hit in every twelve. */
const long = 'lorem ipsum '.repeat(40_000);
const hits = Array.from({ length: 40_000 }, (_, at): Hit => [at * 12, at * 12 + 5]);

const nodesIn = (container: HTMLElement) => container.querySelectorAll('*').length;
const lengthIn = (container: HTMLElement) => container.querySelector('blockquote')?.textContent.length ?? 0;

describe('a text of half a million characters', () => {
  test('is folded to its beginning, with little in the page', () => {
    const { container } = render(<Verbatim {...said} text={long} hits={hits} />);
    expect(lengthIn(container)).toBeLessThanOrEqual(8000);
    expect(nodesIn(container)).toBeLessThan(2 * MOST_MARKED);
  });

  test('is shown a few screens at a time until all of it is there, word for word', async () => {
    const { container } = render(<Verbatim {...said} text={long} hits={hits} />);
    const button = screen.getByRole('button', { name: 'Show all 480,000 characters' });
    let most = 0;
    let before = lengthIn(container);
    const watch = new MutationObserver(() => {
      most = Math.max(most, lengthIn(container) - before);
      before = lengthIn(container);
    });
    watch.observe(container, { childList: true, subtree: true });
    await userEvent.click(button);
    await waitFor(() => expect(lengthIn(container)).toBe(long.length), { timeout: 15_000 });
    watch.disconnect();
    expect(most).toBeLessThan(100_000);
    expect(container.querySelector('blockquote')?.textContent).toBe(long);
    expect(Math.max(...partsOf(long).map(({ text }) => text.length))).toBeLessThanOrEqual(4000);
  });

  test('has only so many hits marked as can be looked at, and says so', async () => {
    const { container } = render(<Verbatim {...said} text={long} hits={hits} />);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/u }));
    await waitFor(() => expect(lengthIn(container)).toBe(long.length), { timeout: 15_000 });
    const marks = [...container.querySelectorAll('mark')];
    expect(marks).toHaveLength(MOST_MARKED);
    expect(new Set(marks.map((mark) => mark.textContent))).toEqual(new Set(['lorem']));
    expect(nodesIn(container)).toBeLessThan(4 * MOST_MARKED);
    expect(screen.getByText('The first 500 places that fit are marked.')).toBeTruthy();
  });

  test('opens by itself when what was searched for is found far down a moment later', () => {
    const { container, rerender } = render(<Verbatim {...said} text={long} />);
    rerender(<Verbatim {...said} text={long} hits={[[9000, 9005]]} />);
    expect(container.querySelector('blockquote')?.hasAttribute('data-folded')).toBe(false);
    expect(container.querySelector('mark')?.textContent).toBe('lorem');
  });
});

describe('the parts of a long text', () => {
  test('lose no character, cut none, and end with a line or a word where there is one', () => {
    const word = fc.constantFrom('late ', 'x', '\n', '🚚', 'e\u0301', '荷物', 'parcel\n', ' '.repeat(20));
    const text = fc
      .array(word, { minLength: 1, maxLength: 20 })
      .map((words) => words.join('').repeat(Math.ceil(20_000 / words.join('').length)));
    fc.assert(
      fc.property(text, (long) => {
        const parts = partsOf(long);
        expect(parts.map((part) => part.text).join('')).toBe(long);
        expect(parts.map(({ start, text: own }) => long.startsWith(own, start))).not.toContain(false);
        expect(parts.filter((part) => !part.text.isWellFormed())).toEqual([]);
        expect(parts.filter((part) => /^\p{M}/u.test(part.text))).toEqual([]);
      }),
    );
    expect(partsOf(`${'word '.repeat(700)}\n${'word '.repeat(2000)}`)[0]?.text.endsWith('\n')).toBe(true);
    expect(partsOf('word '.repeat(3000))[1]?.text.startsWith('word')).toBe(true);
  });

  test('mark a hit across an end on both sides of it', () => {
    const parts = partsOf('x'.repeat(9000));
    expect(hitsOfParts(parts, [[3998, 4002]]).slice(0, 2)).toEqual([[[3998, 4000]], [[0, 2]]]);
  });
});
