import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BreakingName } from '#renderer/features/feedback/import/BreakingName.tsx';

test('the name of a file goes on in the next line where a word ends, and its ending stays whole', () => {
  const { container } = render(<BreakingName name="portal_reviews-2026 04.csv and 2 more" />);
  const parts = container.innerHTML.split('<wbr>');
  expect(parts).toEqual(['portal_', 'reviews-', '2026 ', '04.csv ', 'and ', '2 ', 'more', '']);
  expect(container.textContent).toBe('portal_reviews-2026 04.csv and 2 more');
});
