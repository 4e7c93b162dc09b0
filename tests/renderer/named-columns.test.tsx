import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CorrectedSearch } from '#renderer/features/feedback/CorrectedSearch.tsx';
import { NamesBeside } from '#renderer/features/feedback/NamesBeside.tsx';
import { UnreadItems } from '#renderer/features/feedback/UnreadItems.tsx';

const WORD = { wrote: 'platform:ios', shown: 'ios', field: 'column', column: 'platform' } as const;
const TEXT = 'column:platform:ios';
const nothing = () => undefined;

const show = (line: React.ReactNode) => render(<MantineProvider>{line}</MantineProvider>);

test('of words in the column of a name the line above the list names the column', () => {
  show(
    <CorrectedSearch
      correction={{ text: TEXT, words: [WORD] }}
      text={WORD.wrote}
      isNone={false}
      onRead={nothing}
    />,
  );
  const line = 'Showing feedback with ios in the column platform. No words match “platform:ios”.';
  expect(screen.getByRole('status').textContent).toContain(line);
  screen.getByRole('button', { name: 'Keep this search' });
});

test('where texts have them too, the column is offered by its name', () => {
  show(<NamesBeside names={[{ ...WORD, text: TEXT, count: 3 }]} onRead={nothing} />);
  screen.getByRole('button', { name: 'platform: ios (3)' });
});

test('what was not looked through is told, and nothing where all of it was', () => {
  const { rerender } = show(<UnreadItems count={1200} />);
  expect(screen.getByRole('status').textContent).toMatch(/^1,200 older items with these words/u);
  rerender(
    <MantineProvider>
      <UnreadItems count={0} />
    </MantineProvider>,
  );
  expect(screen.queryByRole('status')).toBeNull();
});
