import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cutLead } from '#renderer/ui/excerpt-lead.ts';
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

test('a line says where the style sheet has to show the title, because the hit is in it alone', () => {
  const line = (titleHits: [number, number][], excerptHits: [number, number][]) => {
    const { container, unmount } = render(
      <ShipItTheme>
        <VerbatimLine
          {...{ title: 'The export stopped', titleHits, excerpt: 'An export is all I ask.', excerptHits }}
          {...{ who: null, company: null, where: 'forum', when: null, rating: null, area: null, tags: [] }}
          isCompact
        />
      </ShipItTheme>,
    );
    const found = container.querySelector('[data-compact]')?.getAttribute('data-found');
    unmount();
    return found;
  };
  expect(line([[4, 10]], [])).toBe('title');
  expect(line([[4, 10]], [[3, 9]])).toBeNull();
  expect(line([], [])).toBeNull();
});

test('so little stands before a hit that it is seen in the narrowest line', () => {
  const excerpt = 'They said that it all went well but then again the ticket was gone.';
  const { near, rest } = cutLead(excerpt, [[51, 57]]);
  expect(`${near}${rest}`).toBe(excerpt);
  expect(rest).toBe('the ticket was gone.');
});
