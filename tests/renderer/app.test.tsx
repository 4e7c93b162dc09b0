import { join } from 'node:path';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { useUi } from '#renderer/state/ui-store.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
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
  const other = { path: join(company.folder, 'other'), organisation: 'Other', you: { name: 'Oz', email: null } };
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
