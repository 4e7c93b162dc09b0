import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { useUi } from '#renderer/state/ui-store.ts';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import type { TestKernel } from '#tests/builders/test-kernel.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;
/** The texts that the library was asked for, in order. */
let asked: string[];
/** Those that it was asked to count. */
let counted: string[];
/** Answers that are held back until they are let go, by call and text. */
let held: Map<string, Promise<void>>;

beforeEach(async () => {
  company = await aCompany();
  await complaints(company, ['The export never finishes.', 'I log in twice every morning.']);
  asked = [];
  counted = [];
  held = new Map();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

function listening(test: TestKernel): TestKernel {
  const as: TestKernel['as'] = (name) => {
    const call = test.as(name);
    return async (called, input) => {
      const { text } = input as { text: string };
      if (called === 'feedback.query') asked.push(text);
      if (called === 'feedback.facets') counted.push(text);
      const reply = await call(called, input);
      await held.get(`${called} ${text}`);
      // As the library answers where more items hold the first letters than are weighed by them.
      if (called === 'feedback.query' && text === 'e' && reply.ok)
        Object.assign(reply.value, { sort: 'newest' });
      return reply;
    };
  };
  return { ...test, as };
}

/** Holds an answer back; what it answers lets it go. */
function hold(called: string, text: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  held.set(`${called} ${text}`, promise);
  return resolve;
}

const library = async (count = '2 items') => {
  const place = <Route path="/feedback/:id?" component={FeedbackScreen} />;
  opened = await aWindow(listening(company), 'Ada', '/feedback', place);
  await screen.findByText(count);
  return { ...opened, field: screen.getByRole('searchbox', { name: 'Search what customers say' }) };
};
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const written = () => new URLSearchParams(window.location.search).get('feedback');

describe('typing into the search of the library', () => {
  test('asks for each letter once', async () => {
    const { field } = await library();
    asked.length = 0;
    for (const text of ['e', 'ex', 'exp']) type(field, text);
    await screen.findByText('1 item');
    expect(asked).toEqual(['e', 'ex', 'exp']);
  });

  test('says best match only of rows that stand so', async () => {
    const { field } = await library();
    const holds = (order: string) =>
      waitFor(() => expect(screen.getByRole('combobox', { name: 'Order' })).toHaveProperty('value', order));
    const isSaid = (words: string) =>
      waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
    type(field, 'e');
    await isSaid('2 items, newest first');
    await holds('Newest first');
    type(field, 'ex');
    await isSaid('1 item, best match first');
    await holds('Best match');
  });

  test('stands in the address once it rests', async () => {
    const { field } = await library();
    type(field, 'export');
    await waitFor(() => expect(written()).toBe('text=export&sort=relevance'));
    expect(field).toHaveProperty('value', 'export');
  });

  test('is there again when one steps back from a filter that was set at once', async () => {
    const { user, field } = await library();
    const sources = await screen.findByRole('group', { name: 'Source' });
    type(field, 'log');
    fireEvent.click(within(sources).getByRole('checkbox'));
    expect(written()).toContain('text=log&source=');
    await screen.findByText('1 item');
    await act(async () => window.history.back());
    await waitFor(() => expect(written()).toBe('text=log&sort=relevance'));
    expect(field).toHaveProperty('value', 'log');
    await user.clear(field);
    await screen.findByText('2 items');
  });

  test('is remembered where the place is left at once', async () => {
    const { go, field } = await library();
    type(field, 'export');
    go('/home');
    expect(useUi.getState().placeSearch.feedback).toBe('text=export&sort=relevance');
  });

  test('gives way to an address that is followed', async () => {
    const { go, field } = await library();
    type(field, 'export');
    act(() => window.history.replaceState(null, '', '?feedback=text%3Dtwice#/feedback'));
    go('/feedback');
    await waitFor(() => expect(field).toHaveProperty('value', 'twice'));
    await screen.findByText('1 item');
    expect(asked.at(-1)).toBe('twice');
  });
});

describe('the counts beside the list, while one types', () => {
  const ofSource = () => within(screen.getByRole('group', { name: 'Source' }));

  test('are those of the words at which typing rests', async () => {
    const { field } = await library();
    await screen.findByRole('group', { name: 'Source' });
    for (const text of ['e', 'ex', 'exp']) type(field, text);
    await waitFor(() => ofSource().getByText('1'));
    expect(counted).toEqual(['', 'exp']);
  });

  test('are not shown once another letter is typed, and are asked for again when it is taken back', async () => {
    const { field } = await library();
    await screen.findByRole('group', { name: 'Source' });
    const letCountsGo = hold('feedback.facets', 'export');
    type(field, 'export');
    await waitFor(() => expect(counted).toEqual(['', 'export']));
    const letRowsGo = hold('feedback.query', 'exports');
    type(field, 'exports');
    await act(async () => letCountsGo());
    ofSource().getByText('2');
    letRowsGo();
    type(field, 'export');
    await waitFor(() => ofSource().getByText('1'));
    expect(counted).toEqual(['', 'export', 'export']);
  });
});

describe('the bars over time, until the counts of what was dragged over are there', () => {
  test('mean the days that they show', async () => {
    const said = { '2001-01-01': 2, '2026-01-05': 20, '2026-02-01': 20, '2026-03-01': 20 };
    const days = Object.entries(said).flatMap(([day, count]) => Array<string>(count).fill(day));
    const path = join(company.folder, 'days.csv');
    await writeFile(path, ['created,description', ...days.map((day, at) => `${day},Slow ${at}`)].join('\n'));
    await company.must('Olga')('import.run', { paths: [path] });
    await library('64 items');
    await screen.findByRole('button', { name: /^Before/u });
    hold('feedback.facets', '');
    const bar = (name: RegExp) => screen.getByRole('button', { name });
    fireEvent.pointerDown(bar(/^Monday, 5 January/u), { button: 0, buttons: 1 });
    fireEvent.pointerEnter(bar(/^Sunday, 1 February/u), { buttons: 1 });
    fireEvent.pointerUp(window);
    await screen.findByText('41 items');
    expect(screen.getByRole('button', { name: 'Look wider' })).toBeDefined();
    fireEvent.click(bar(/^Before/u));
    await screen.findByText('2 items');
  });
});
