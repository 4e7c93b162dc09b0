// Words that a page could run are imported as a customer's words are, and then shown wherever words are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemNote } from '#core/triage/item-note.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { ItemFacts } from '#renderer/features/feedback/ItemFacts.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';
import { MARKUP } from '#tests/hostile/markup.ts';

/** What words could become if they were taken for markup; the program's own icons are of other kinds. */
const MADE_OF_WORDS =
  'script, iframe, object, embed, img, video, audio, form, base, meta, link, style:not([data-mantine-styles]), marquee, details, template, noscript, x, xml, math, svg script, svg [onload], [srcdoc], [href^="javascript" i], [href^="data" i], [href^="vbscript" i]';

let company: Company;
let opened: TestWindow | null = null;
const alerted = vi.fn();

beforeEach(async () => {
  vi.stubGlobal('alert', alerted);
  company = await aCompany();
});
afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
  vi.unstubAllGlobals();
});

async function importMarkup(): Promise<Array<{ item: FeedbackItem; note: ItemNote }>> {
  const olga = company.must('Olga');
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = MARKUP.map((text, at) =>
    [`m${at}`, text, text, text, text, text, text, text].map(cell).join(','),
  );
  const path = join(company.folder, 'markup.csv');
  writeFileSync(path, ['id,subject,description,customer,company,tags,url,other', ...rows].join('\n'));
  const { batch } = await olga('import.run', { paths: [path] });
  expect(batch.counts).toMatchObject({ read: 100, created: 100 });
  await waitFor(async () => expect((await olga('feedback.query', {})).total).toBe(100), { timeout: 10_000 });
  const { ids } = await olga('feedback.ids', {});
  return Promise.all(ids.map((id) => olga('feedback.read', { id })));
}

function expectWordsOnly(): void {
  expect([...document.body.querySelectorAll(MADE_OF_WORDS)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  const handlers = [...document.body.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).toEqual([]);
  expect(alerted).not.toHaveBeenCalled();
}

test('there are a hundred of them, each another', () => {
  expect(new Set(MARKUP).size).toBe(100);
});

test('every one of them is shown as the words it is, with all that is known about it', async () => {
  const items = await importMarkup();
  opened = await aWindow(
    company,
    'Ada',
    '/',
    items.map(({ item, note }) => (
      <div key={item.id} data-testid={item.sourceId}>
        <Verbatim
          title={item.title}
          text={item.verbatim}
          who={item.customer}
          company={item.company}
          where={item.source}
          when={item.saidAt}
          hits={[[0, 5]]}
        />
        <ItemFacts item={item} note={note} searched="" />
      </div>
    )),
  );
  for (const { item } of items) {
    const { sourceId, verbatim, extra } = item;
    const shown = screen.getByTestId(sourceId ?? '');
    expect(shown.querySelector('blockquote')?.textContent).toBe(verbatim);
    for (const value of Object.values(extra)) expect(shown.textContent).toContain(value);
  }
  expectWordsOnly();
});

test('in the list of the library, searched and marked, they are words too', async () => {
  await importMarkup();
  opened = await aWindow(
    company,
    'Ada',
    '/feedback',
    <Route path="/feedback/:id?" component={FeedbackScreen} />,
  );
  await screen.findByText('100 items');
  expectWordsOnly();
  await opened.user.type(screen.getByRole('searchbox', { name: 'Search what customers say' }), 'alert');
  await waitFor(() => expect(screen.queryByText('100 items')).toBeNull());
  await waitFor(() => expect(document.querySelector('mark')).not.toBeNull());
  expectWordsOnly();
});
