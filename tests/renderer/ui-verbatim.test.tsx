import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markHits } from '#renderer/ui/hits.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';

const said = { who: 'Marta', where: 'Helpdesk', when: '2026-03-14' } as const;

describe('a verbatim', () => {
  test('shows markup as the customer wrote it', () => {
    const { container } = render(<Verbatim {...said} text={'<b>pls</b> <img src=x onerror=alert(1)>'} />);
    expect(container.querySelector('blockquote')?.textContent).toBe(
      '<b>pls</b> <img src=x onerror=alert(1)>',
    );
    expect(container.querySelector('blockquote b, blockquote img')).toBeNull();
  });

  test('is read in its own direction', () => {
    const { container } = render(<Verbatim {...said} text="لا أستطيع تغيير الموعد!" />);
    expect(container.querySelector('blockquote')?.dir).toBe('auto');
  });

  test('says who, where and when, and that the day is not known where it is not', () => {
    render(<Verbatim text="Too slow" who={null} where="Survey" when={null} />);
    for (const word of ['A customer', 'Survey', 'date not known'])
      expect(screen.getByText(word)).toBeTruthy();
  });

  test('folds a long one, but keeps every word of it and offers to show all', async () => {
    const text = 'Every load. '.repeat(200);
    const { container } = render(<Verbatim {...said} text={text} />);
    const words = container.querySelector('blockquote');
    expect(words?.textContent).toBe(text);
    expect(words?.hasAttribute('data-folded')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 2,400 characters' }));
    expect(words?.hasAttribute('data-folded')).toBe(false);
  });

  test('does not fold a short one because of its blank lines', () => {
    const letter = ['Guten Tag,', 'der Bus kam nicht.', 'Es geht um 38 Euro.', 'A. Kopp'].join('\n\n\n\n');
    const { container } = render(<Verbatim {...said} text={letter} />);
    expect(container.querySelector('blockquote')?.hasAttribute('data-folded')).toBe(false);
  });

  test('is open from the start when what was searched for is far down', () => {
    const text = `${'x'.repeat(2000)} lorry`;
    const { container } = render(<Verbatim {...said} text={text} hits={[[2001, 2006]]} />);
    expect(container.querySelector('mark')?.textContent).toBe('lorry');
    expect(container.querySelector('blockquote')?.hasAttribute('data-folded')).toBe(false);
  });

  test('never loses or repeats a character, whatever the hits are', () => {
    const hit = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(hit), (text, hits) => {
        expect(
          markHits(text, hits)
            .map(({ piece }) => piece)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
