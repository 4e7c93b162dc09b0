import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRoom } from '#core/demos/room.ts';
import { Instant } from '#core/time.ts';
import type { Caller } from '#main/kernel/kernel.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(() => company.close());

const page = (id: string, openedAt: number) => ({ id, name: 'Firefox', openedAt: Instant.parse(openedAt) });
const by = (sessionId: string): Caller => ({ sessionId, door: 'window' });
const room = async () => (await company.must('Olga')('app.status', {})).room;
const sounding = async () => (await room()).soundFrom?.id ?? null;

test('how screens look and the show sounds is told to every page, and is there again after a restart', async () => {
  expect(await room()).toMatchObject({ look: 'auto', sound: newRoom().sound });
  await company.must('Olga')('room.change', { look: 'contrast', sound: { volume: 0.2 } });
  const told = company.events.findLast(({ type }) => type === 'room.changed');
  expect(told).toMatchObject({ room: { look: 'contrast', sound: { isOn: true, volume: 0.2 } } });
  await company.must('Olga')('room.change', { sound: { isOn: false } });
  await company.kernel.close();
  const again = await openTestKernel({ folder: company.folder });
  const { room: kept } = await again.must('anyone')('app.status', {});
  expect(kept).toMatchObject({ look: 'contrast', sound: { isOn: false, volume: 0.2, warnings: 'both' } });
  await again.kernel.close();
});

test('a room that cannot be understood is begun anew, and nothing else of the machine is lost', async () => {
  await company.must('Olga')('room.change', { look: 'dark' });
  await company.kernel.close();
  const file = join(company.folder, 'user/machine.json');
  const kept = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...kept, room: { look: 'pink' } }));
  const again = await openTestKernel({ folder: company.folder });
  const status = await again.must('anyone')('app.status', {});
  expect(status.room.look).toBe('auto');
  expect(status.recent).toHaveLength(1);
  await again.kernel.close();
});

test('of all pages that an organiser has open exactly one sounds: the one that was chosen, else the oldest', async () => {
  const close = company.kernel.openPage(by('Olga'), page('first', 2000));
  company.kernel.openPage(by('Olga'), page('second', 3000));
  expect(await sounding()).toBe('first');
  await company.must('Olga')('room.soundHere', { page: 'second' });
  expect(await sounding()).toBe('second');
  await company.must('Olga')('room.soundHere', { page: 'first' });
  close();
  expect(await sounding()).toBe('second');
  // Its reload: it is the one that was chosen.
  company.kernel.openPage(by('Olga'), page('first', 2000));
  expect(await sounding()).toBe('first');
  const told = company.events.flatMap((event) =>
    event.type === 'room.changed' ? [event.room.soundFrom?.id ?? null] : [],
  );
  expect(told).toEqual(['first', 'second', 'first', 'second', 'first']);
});

test('a page sounds as long as who acts through it is an organiser', async () => {
  company.kernel.openPage(by('Ada'), page('hers', 1000));
  expect(await sounding()).toBeNull();
  const { people } = await company.must('Olga')('workspace.snapshot', {});
  const [olga, ada] = ['Olga', 'Ada'].map((name) =>
    Object.values(people.people).find((one) => one.name === name),
  );
  if (!olga || !ada) throw new Error('Somebody is missing.');
  await company.must('Ada')('session.actAs', { personId: olga.id });
  expect(await sounding()).toBe('hers');
  await company.must('Ada')('session.actAs', { personId: ada.id });
  expect(await sounding()).toBeNull();
});

test('no page sounds while the workspace is only read: it shows the show as it stood', async () => {
  company.kernel.openPage(by('Olga'), page('hers', 1000));
  expect(await sounding()).toBe('hers');
  await company.must('Olga')('workspace.open', { path: join(company.folder, 'workspace'), readOnly: true });
  await company.must('Olga')('session.actAs', { personId: company.ids.Olga });
  expect(await sounding()).toBeNull();
});

test('only an organiser changes the room', async () => {
  const reply = await company.as('Ada')('room.change', { look: 'dark' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
});
