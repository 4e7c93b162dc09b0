import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { useMirror } from '#renderer/state/mirror.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { aCompany, aProject, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

/** Olga's window, with a search in the feedback that this workspace's place remembers. */
async function searching() {
  opened = await aWindow(company, 'Olga', '/feedback', <App />);
  await screen.findByRole('main', { name: 'Feedback' });
  act(() => {
    window.history.replaceState(null, '', `${window.location.pathname}?feedback=text%3Dferry#/feedback`);
  });
  await waitFor(() => expect(useUi.getState().placeSearch).toEqual({ feedback: 'text=ferry' }));
}

const close = async () => {
  await act(() => company.must('Olga')('workspace.close', {}));
  await screen.findByRole('main', { name: 'Welcome' });
};

test('another workspace begins at home, without the filters of the one before', async () => {
  await searching();
  await close();
  const other = {
    path: join(company.folder, 'other'),
    organisation: 'Other',
    you: { name: 'Oz', email: null },
  };
  await act(() => company.must('Olga')('workspace.create', other));
  await screen.findByRole('main', { name: 'Home' });
  expect(window.location.search).toBe('');
  expect(useUi.getState().placeSearch).toEqual({});
});

test('the same workspace opens again where it was left', async () => {
  await searching();
  await close();
  await act(() => company.must('Olga')('workspace.open', { path: join(company.folder, 'workspace') }));
  await screen.findByRole('main', { name: 'Feedback' });
  expect(useUi.getState().placeSearch).toEqual({ feedback: 'text=ferry' });
});

/** What the palette offers for some words. */
async function offered(words: string) {
  await opened?.user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  await opened?.user.type(within(palette).getByRole('textbox'), words);
  return within(palette);
}

test('the palette finds what belongs to another place, for whoever may do it', async () => {
  opened = await aWindow(company, 'Olga', '/people', <App />);
  await screen.findByRole('main', { name: 'People' });
  await opened.user.click(
    (await offered('import feedback')).getByRole('button', { name: 'Import feedback' }),
  );
  await waitFor(() => expect(opened?.place()).toBe('/feedback/import'));
});

test('who looks for another workspace to open finds that this one is closed for it', async () => {
  opened = await aWindow(company, 'Gus', '/people', <App />);
  await screen.findByRole('main', { name: 'People' });
  (await offered('open')).getByRole('button', { name: 'Close the workspace, for another one' });
});

test('the palette offers nothing that would be refused', async () => {
  opened = await aWindow(company, 'Gus', '/people', <App />);
  await screen.findByRole('main', { name: 'People' });
  expect((await offered('new quarter')).queryByRole('button', { name: 'New quarter' })).toBeNull();
});

test('the palette finds a project by its name, in whatever quarter it is', async () => {
  const { pitchId } = await aProject(company);
  opened = await aWindow(company, 'Gus', '/people', <App />);
  await screen.findByRole('main', { name: 'People' });
  await offered('exports that{Enter}');
  await waitFor(() => expect(opened?.place()).toBe(`/pitches/${pitchId}`));
});

test('a search from the palette opens in the order that searches for words have', async () => {
  opened = await aWindow(company, 'Gus', '/people', <App />);
  const searchFor = async (words: string, order: string) => {
    opened?.go('/people');
    await screen.findByRole('main', { name: 'People' });
    await offered(`${words}{Enter}`);
    await waitFor(async () =>
      expect(await screen.findByRole('combobox', { name: 'Order' })).toHaveProperty('value', order),
    );
    expect(screen.getByRole('searchbox', { name: 'Search what customers say' })).toHaveProperty(
      'value',
      words,
    );
  };
  await searchFor('export hangs', 'Best match');
  act(() => useUi.setState({ feedbackOrders: { words: 'oldest', rest: 'newest' } }));
  await searchFor('export never', 'Oldest first');
});

test('nothing is said to be saved while ShipIt! does not answer', async () => {
  opened = await aWindow(company, 'Olga', '/', <App />);
  await screen.findByText('Saved');
  act(() => useMirror.setState({ connection: 'lost' }));
  await screen.findByText('ShipIt! does not answer.');
  expect(screen.queryByText('Saved')).toBeNull();
  await screen.findByText('Not connected');
});

test('a key pressed right after a dialog was closed is for the page', async () => {
  opened = await aWindow(company, 'Olga', '/feedback', <App />);
  await screen.findByRole('main', { name: 'Feedback' });
  await opened.user.keyboard('n');
  await screen.findByRole('dialog', { name: 'Write a field note' });
  await opened.user.keyboard('{Escape}8');
  expect(opened.place()).toBe('/people');
  expect(screen.queryByRole('dialog')).toBeNull();
});
