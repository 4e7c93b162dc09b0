import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { VerbatimLine } from '#renderer/ui/VerbatimLine.tsx';

test('a long title gives way before its first hit, as the words below it do, and loses no letter', () => {
  const title = `${'About the thing that we wrote of before, '.repeat(3)}the export stopped`;
  const at = title.indexOf('export');
  const view = render(
    <ShipItTheme>
      <VerbatimLine
        {...{ title, titleHits: [[at, at + 6]], excerpt: 'It stopped.', who: null, company: null }}
        {...{ where: 'forum', when: null, rating: null, area: null, tags: [] }}
      />
    </ShipItTheme>,
  );
  const mark = view.getByText('export');
  const line = mark.closest('[class*="title"]');
  expect(line?.textContent).toBe(title);
  // What stands far in front is in pieces of its own, which the style sheet puts away where it is narrow.
  const pieces = Array.from(
    line?.querySelectorAll(':scope > span > span') ?? [],
    (piece) => piece.textContent,
  );
  expect(pieces.length).toBeGreaterThan(0);
  expect(title.startsWith(pieces.join(''))).toBe(true);
});
