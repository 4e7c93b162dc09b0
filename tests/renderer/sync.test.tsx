import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHostClock } from '#main/kernel/host-clock.ts';
import { hostNowMs } from '#renderer/state/host-time.ts';
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

test('a change that is heard before an older snapshot arrives is not lost', async () => {
  const real = aClient(company, 'Olga');
  let isLate = false;
  const client: typeof real = {
    ...real,
    async call(name, input) {
      const reply = await real.call(name, input);
      // Taken, and on its way, while somebody changes something and the windows are told.
      if (isLate && name === 'workspace.snapshot') {
        isLate = false;
        await company.must('Olga')('workspace.rename', { organisation: 'Renamed Ltd' });
      }
      return reply;
    },
  };
  const stop = startSync(client);
  await expect.poll(() => useMirror.getState().snapshot).not.toBeNull();
  isLate = true;
  await refresh(client);
  expect(useMirror.getState().snapshot?.workspace.organisation).toBe('Renamed Ltd');
  stop();
});

test('a window follows the host’s clock back as soon as that has jumped, with nothing pressed', async () => {
  let aheadMs = 0;
  const clock = createHostClock({
    wallMs: () => Date.now() + aheadMs,
    monotonicMs: () => performance.now(),
    uptimeMs: () => performance.now(),
    bootId: () => 'this-boot',
  });
  const other = await aCompany({ clock });
  const stop = startSync(aClient(other, 'Ada'));
  const apartMs = () => Math.abs(hostNowMs() - clock.now());
  await expect.poll(apartMs).toBeLessThan(1000);
  aheadMs = -3_600_000;
  expect(apartMs()).toBeGreaterThan(3_000_000);
  await expect.poll(apartMs).toBeLessThan(1000);
  stop();
  await other.close();
});
