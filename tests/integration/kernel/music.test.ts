import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Music, MusicPiece } from '#core/demos/music.ts';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { MessageId } from '#core/ids.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { someDates } from '#tests/builders/hackathon.ts';
import { anMp3, anMp4, aWav } from '#tests/builders/sounds.ts';

describe('music between the demos', () => {
  let company: Company;
  beforeEach(async () => {
    company = await aCompany();
    await aProject(company);
  });
  afterEach(async () => {
    expect(company.faults).toEqual([]);
    await company.close();
  });

  const workspace = () => join(company.folder, 'workspace');
  const kept = async () => (await readdir(join(workspace(), 'music')).catch(() => [])).sort();
  const chosen = async (): Promise<Music> => {
    const found = (await company.must('Olga')('workspace.snapshot', {})).hackathons[Q4];
    if (!found) throw new Error('There is a quarter.');
    return found.show.music;
  };
  const labels = async () => (await chosen()).pieces.map(({ label }) => label);

  async function aFile(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(company.folder, name);
    await writeFile(path, bytes);
    return path;
  }
  const add = (path: string) => company.as('Olga')('demo.addMusic', { quarter: Q4, path });
  async function added(name: string, bytes: Uint8Array): Promise<MusicPiece> {
    return (await company.must('Olga')('demo.addMusic', { quarter: Q4, path: await aFile(name, bytes) }))
      .piece;
  }

  it('is copied whole, so that the original may go, under its content and what it is', async () => {
    const path = await aFile('Jingle ü.final.MP3', aWav(1));
    const { piece } = await company.must('Olga')('demo.addMusic', { quarter: Q4, path });
    await rm(path);
    expect(piece).toMatchObject({ label: 'Jingle ü.final.MP3', kind: 'wav', bytes: 8044 });
    expect(await kept()).toEqual([`${piece.id}.wav`]);
    expect((await readFile(join(workspace(), 'music', `${piece.id}.wav`))).equals(aWav(1))).toBe(true);
    expect((await chosen()).pieces).toEqual([piece]);
  });

  it('plays in the turn that was chosen, and when', async () => {
    const [one, two] = [await added('one.wav', aWav(1)), await added('two.mp3', anMp3())];
    await company.must('Olga')('demo.orderMusic', { quarter: Q4, order: [two.id, one.id] });
    expect(await labels()).toEqual(['two.mp3', 'one.wav']);
    expect(await company.as('Olga')('demo.orderMusic', { quarter: Q4, order: [two.id] })).toMatchObject({
      error: { code: 'order-incomplete' },
    });
    // Ticked one right after the other, before either is answered.
    await Promise.all(
      [{ changeovers: false }, { before: true }].map((moments) =>
        company.must('Olga')('demo.setMusicMoments', { quarter: Q4, moments }),
      ),
    );
    expect((await chosen()).moments).toEqual({
      changeovers: false,
      breaks: true,
      before: true,
      rehearsals: false,
    });
  });

  it('is refused in words where it is no sound, too large, there already, or cannot be read', async () => {
    const refused = async (name: string, bytes: Uint8Array) => (await add(await aFile(name, bytes))) as never;
    expect(await refused('page.mp3', Buffer.from('<!doctype html>'))).toMatchObject({
      error: { code: 'not-music', details: { name: 'page.mp3' } },
    });
    expect(await refused('film.m4a', anMp4('soun', 'vide'))).toMatchObject({ error: { code: 'not-music' } });
    expect(await refused('empty.wav', Buffer.alloc(0))).toMatchObject({ error: { code: 'not-music' } });
    await added('one.wav', aWav(1));
    expect(await refused('same by another name.wav', aWav(1))).toMatchObject({
      error: { code: 'music-there', message: '“one.wav” is the same music, and is there already.' },
    });
    const large = await aFile('large.wav', aWav(1));
    await truncate(large, 20 * 1024 * 1024 + 1);
    expect(await add(large)).toMatchObject({ error: { code: 'music-too-large' } });
    await truncate(large, 20 * 1024 * 1024);
    expect(await add(large)).toMatchObject({ ok: true });
    expect(await add(join(company.folder, 'nowhere.wav'))).toMatchObject({
      error: { code: 'file-unreadable', details: { cause: 'ENOENT' } },
    });
    expect(await add(company.folder)).toMatchObject({ error: { code: 'file-unreadable' } });
    expect(await labels()).toEqual(['one.wav', 'large.wav']);
    expect(await kept()).toHaveLength(2);
  });

  it.runIf(process.platform !== 'win32')('does not wait for a pipe', async () => {
    const pipe = join(company.folder, 'pipe.wav');
    spawnSync('mkfifo', [pipe]);
    expect(await add(pipe)).toMatchObject({ error: { code: 'file-unreadable' } });
  });

  it('says that it was not saved where the disk refuses, and names nothing', async () => {
    await writeFile(join(workspace(), 'music'), 'in the way');
    expect(await add(await aFile('one.wav', aWav(1)))).toMatchObject({ error: { code: 'not-saved' } });
    expect(await labels()).toEqual([]);
  });

  it('is the organiser’s to choose', async () => {
    const path = await aFile('one.wav', aWav(1));
    expect(await company.as('Ada')('demo.addMusic', { quarter: Q4, path })).toMatchObject({
      error: { code: 'role-not-allowed' },
    });
  });

  it('comes back whole by Undo, and its file goes once nothing can want it back', async () => {
    const one = await added('one.wav', aWav(1));
    const two = await added('two.mp3', anMp3());
    await company.must('Olga')('demo.removeMusic', { quarter: Q4, musicId: one.id });
    expect(await labels()).toEqual(['two.mp3']);
    expect(await kept()).toHaveLength(2);
    await company.must('Olga')('history.undo', {});
    expect(await labels()).toEqual(['one.wav', 'two.mp3']);
    await company.must('Olga')('demo.removeMusic', { quarter: Q4, musicId: one.id });
    await writeFile(join(workspace(), 'music', 'notes of the organiser.txt'), 'not ours');
    await company.must('Olga')('workspace.open', { path: workspace() });
    expect(await kept()).toEqual([`${two.id}.mp3`, 'notes of the organiser.txt'].sort());
    expect(await labels()).toEqual(['two.mp3']);
  });

  it('that an opening for reading only finds stays as it is', async () => {
    const one = await added('one.wav', aWav(1));
    await company.must('Olga')('demo.removeMusic', { quarter: Q4, musicId: one.id });
    await company.must('Olga')('workspace.open', { path: workspace(), readOnly: true });
    expect(await kept()).toEqual([`${one.id}.wav`]);
    expect(await add(await aFile('two.mp3', anMp3()))).toMatchObject({ error: { code: 'read-only' } });
    expect(await kept()).toEqual([`${one.id}.wav`]);
  });

  it('is chosen for the real show also while a rehearsal is on', async () => {
    await company.must('Olga')('demo.beginRehearsal', { quarter: Q4 });
    await added('one.wav', aWav(1));
    await company.must('Olga')('demo.endRehearsal', {});
    expect(await labels()).toEqual(['one.wav']);
  });

  it('is mended by adding the same file again', async () => {
    const one = await added('one.wav', aWav(1));
    await truncate(join(workspace(), 'music', `${one.id}.wav`), 10);
    expect(await add(await aFile('one.wav', aWav(1)))).toMatchObject({ error: { code: 'music-there' } });
    expect((await readFile(join(workspace(), 'music', `${one.id}.wav`))).equals(aWav(1))).toBe(true);
  });

  it('is carried on into the next quarter with what is said to speakers, and its file stays for as long as one names it', async () => {
    const olga = company.must('Olga');
    const Q1 = Quarter.parse('2027-Q1');
    const showOf = async (quarter: string) =>
      (await olga('workspace.snapshot', {})).hackathons[quarter]?.show;
    const [one, two] = [await added('one.wav', aWav(1)), await added('two.mp3', anMp3())];
    await olga('demo.orderMusic', { quarter: Q4, order: [two.id, one.id] });
    await olga('demo.setMusicMoments', { quarter: Q4, moments: { before: true } });
    const messages = [{ id: MessageId.parse('slow'), text: 'Slowly, please' }];
    await olga('demo.setMessages', { quarter: Q4, messages });
    await olga('hackathon.create', { quarter: Q1, dates: someDates });
    expect(await showOf(Q1)).toMatchObject({ music: await chosen(), messages, order: [], plan: null });
    // From here on each is its own.
    await olga('demo.removeMusic', { quarter: Q1, musicId: two.id });
    await olga('demo.removeMusic', { quarter: Q4, musicId: one.id });
    await olga('demo.removeMusic', { quarter: Q4, musicId: two.id });
    await olga('workspace.open', { path: workspace() });
    expect((await showOf(Q1))?.music.pieces).toEqual([one]);
    expect(await kept()).toEqual([`${one.id}.wav`]);
    // One that is made up for the past learns nothing from the future.
    const Q3 = Quarter.parse('2026-Q3');
    await olga('hackathon.create', { quarter: Q3, dates: someDates });
    expect((await showOf(Q3))?.music.moments.before).toBe(false);
  });

  it('of a workspace older than music is an empty list', async () => {
    const file = join(workspace(), 'hackathons', `${Q4}.json`);
    await company.must('Olga')('workspace.close', {});
    const { show, ...document } = JSON.parse(await readFile(file, 'utf8'));
    const { music: _none, ...older } = show;
    await mkdir(join(workspace(), 'hackathons'), { recursive: true });
    await writeFile(file, JSON.stringify({ ...document, show: older }));
    await company.must('Olga')('workspace.open', { path: workspace() });
    expect(await chosen()).toEqual({
      pieces: [],
      moments: { changeovers: true, breaks: true, before: false, rehearsals: false },
    });
  });
});
