import { afterEach, beforeEach, expect, test } from 'vitest';
import { useMirror } from '#renderer/state/mirror.ts';
import { refresh, startSync } from '#renderer/state/sync.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aClient } from '#tests/builders/window.tsx';

let company: Company;
beforeEach(async () => {
  useMirror.setState(useMirror.getInitialState(), true);
  company = await aCompany();
});
afterEach(() => company.close());

test('lists of feedback are read again when what was written beside it came while nobody told', async () => {
  const client = { ...aClient(company, 'Ada'), onEvent: () => () => undefined };
  const stop = startSync(client);
  await expect.poll(() => useMirror.getState().snapshot).not.toBeNull();
  const { feedbackVersion } = useMirror.getState();
  await refresh(client);
  expect(useMirror.getState().feedbackVersion).toBe(feedbackVersion);
  await company.must('Ada')('note.write', { words: 'The parcel came late.', saidOn: null, kind: 'call' });
  await refresh(client);
  expect(useMirror.getState().feedbackVersion).toBeGreaterThan(feedbackVersion);
  stop();
});
