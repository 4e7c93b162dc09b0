import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hit, MOST_MARKED } from '#renderer/ui/hits.ts';
import { hitsOfParts, linesOf, partsOf } from '#renderer/ui/text-parts.ts';
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
    expect(lengthIn(container)).toBeLessThanOrEqual(4000);
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
    expect(Math.max(...partsOf(long).map(({ text }) => text.length))).toBeLessThanOrEqual(12_000);
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

  test('says nothing of marks where all are', async () => {
    render(<Verbatim {...said} text={'lorem ipsum '.repeat(600)} hits={hits.slice(0, MOST_MARKED)} />);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/u }));
    expect(screen.queryByText(/places that fit/u)).toBeNull();
  });

  test('has its quotation marks once, whether it is one part or many', async () => {
    for (const text of ['late '.repeat(2400), 'late '.repeat(2401)]) {
      const { container, unmount } = render(<Verbatim {...said} text={text} />);
      await userEvent.click(screen.getByRole('button', { name: /^Show all/u }));
      const isInParts = container.querySelector('[data-in-parts]') !== null;
      expect(container.querySelectorAll('[data-part]').length > 1).toBe(isInParts);
      unmount();
    }
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

  test('end no line of a paragraph early that is not a book', () => {
    const paragraphs = [3000, 11_000, 9000, 500, 11_900].map((length) => `${'word '.repeat(length / 5)}\n`);
    const parts = partsOf(paragraphs.join(''));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter(({ text }) => !text.endsWith('\n'))).toEqual([]);
    expect(partsOf('word '.repeat(2400))).toHaveLength(1);
    const book = partsOf('word '.repeat(40_000));
    expect(book.slice(0, -1).filter(({ text }) => !text.endsWith(' '))).toEqual([]);
    expect(Math.min(...book.slice(0, -1).map(({ text }) => text.length))).toBeGreaterThan(11_000);
  });

  test('are one where what is left is no longer than one may be', () => {
    expect(partsOf(`${'word '.repeat(1000)}\n${'word '.repeat(2000)}end`)).toHaveLength(2);
  });

  test('end between two characters where there are no words', () => {
    for (const [lead, character] of [
      ['x', '🚚'],
      ['xx', '🚚'],
      ['x', 'e\u0301'],
      ['xx', 'e\u0301'],
    ]) {
      const parts = partsOf(`${lead}${character?.repeat(10_000)}`);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.filter(({ text }) => !text.isWellFormed() || text.startsWith('\u0301'))).toEqual([]);
    }
  });

  test('say about how many lines they take, blank ones too', () => {
    const [part] = partsOf(`a\n\n${'x'.repeat(99)}`);
    expect(part && linesOf(part)).toBe(4);
  });

  test('mark a hit across an end on both sides of it', () => {
    const parts = partsOf('x'.repeat(24_000));
    expect(hitsOfParts(parts, [[11_998, 12_002]]).slice(0, 2)).toEqual([[[11_998, 12_000]], [[0, 2]]]);
  });
});
