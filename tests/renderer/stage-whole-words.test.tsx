import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WholeWords } from '#renderer/stage/WholeWords.tsx';

test('a title keeps words with a hyphen whole, and says what it said', () => {
  render(
    <h1>
      <WholeWords text="Thirty-one invoices by e-mail, and - at last - a search" />
    </h1>,
  );
  const whole = [...screen.getByRole('heading').children].map(({ textContent }) => textContent);
  expect(whole).toEqual(['Thirty-one', 'e-mail,']);
  expect(screen.getByRole('heading').textContent).toBe(
    'Thirty-one invoices by e-mail, and - at last - a search',
  );
});

test('a word that may be wider than its place can still be broken', () => {
  const { container } = render(<WholeWords text="A user-configurable-notification-centre" />);
  expect(container.children).toHaveLength(0);
});
