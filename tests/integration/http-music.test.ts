import { truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MUSIC_TYPES } from '#contract/music-file.ts';
import { MusicKind } from '#core/demos/music.ts';
import { someDates } from '#tests/builders/hackathon.ts';
import { aWav } from '#tests/builders/sounds.ts';
import { ask, askCall, type OpenDoor, openTestDoor, TOKEN } from './http-door.ts';

const WAV = aWav(1);
const bearer = { authorization: `Bearer ${TOKEN}` };

describe('GET /api/music', () => {
  let open: OpenDoor;
  let path: string;
  let cookie: string;
  beforeAll(async () => {
    open = await openTestDoor();
    const workspace = join(open.folder, 'workspace');
    await call('workspace.create', {
      path: workspace,
      organisation: 'Acme',
      you: { name: 'Olga', email: null },
    });
    await call('hackathon.create', { quarter: '2026-Q4', dates: someDates });
    await writeFile(join(open.folder, 'jingle.wav'), WAV);
    const added = await call('demo.addMusic', { quarter: '2026-Q4', path: join(open.folder, 'jingle.wav') });
    path = `/api/music/${(added.value as { piece: { id: string } }).piece.id}`;
    const traded = await ask(open.port, {
      method: 'POST',
      path: '/api/session',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: TOKEN }),
    });
    cookie = String(traded.headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(async () => {
    expect(open.faults).toEqual([]);
    await open.close();
  });

  async function call(name: string, input: unknown) {
    const answer = (await askCall(open.port, name, input)).json();
    expect(answer, name).toMatchObject({ ok: true });
    return answer;
  }
  const get = (headers: Record<string, string> = {}, from = path) =>
    ask(open.port, { path: from, headers: { cookie, ...headers } });

  it('gives a page the whole piece, as what it is and nothing else', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(WAV.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.bytes.equals(WAV)).toBe(true);
  });

  it('serves every kind as sound', () => {
    for (const kind of MusicKind.options) expect(MUSIC_TYPES[kind]).toMatch(/^audio\//u);
  });

  it.each([
    ['bytes=0-', 0, 8043],
    ['bytes=100-199', 100, 199],
    ['bytes=8000-99999', 8000, 8043],
    ['bytes=-44', 8000, 8043],
    ['bytes=-99999', 0, 8043],
    ['bytes=8043-8043', 8043, 8043],
  ])('gives the part that %s asks for', async (range, start, end) => {
    const answer = await get({ range });
    expect([answer.status, answer.headers['content-range']]).toEqual([206, `bytes ${start}-${end}/8044`]);
    expect(answer.headers['content-length']).toBe(String(end - start + 1));
    expect(answer.bytes.equals(WAV.subarray(start, end + 1))).toBe(true);
  });

  it.each(['bytes=8044-', 'bytes=9000-9001', 'bytes=-0'])('has nothing at %s', async (range) => {
    const answer = await get({ range });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */8044']);
    expect(answer.bytes).toHaveLength(0);
  });

  it.each(['bytes=5-2', 'bytes=0-1,4-5', 'bytes=a-b', 'bytes=-', 'lines=0-1', `bytes=${'9'.repeat(40)}-`])(
    'takes %s for no range',
    async (range) => {
      const answer = await get({ range });
      expect([answer.status, answer.bytes.length]).toEqual([200, 8044]);
    },
  );

  it('gives nothing to who is not let in, and nothing to other pages', async () => {
    expect((await ask(open.port, { path })).status).toBe(401);
    expect((await ask(open.port, { path, headers: { cookie: `${cookie}x` } })).status).toBe(401);
    expect((await get({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await get({ host: 'evil.example' })).status).toBe(403);
    expect((await ask(open.port, { path, headers: bearer })).status).toBe(200);
  });

  it('gives nothing but what a quarter names', async () => {
    await writeFile(join(open.folder, 'workspace', 'music', `${'0'.repeat(32)}.wav`), WAV);
    const id = path.slice('/api/music/'.length);
    for (const other of [
      '0'.repeat(32),
      `${id}.wav`,
      id.toUpperCase(),
      '..%2fshipit.json',
      '%00',
      '',
      'x'.repeat(99),
    ]) {
      expect([other, (await get({}, `/api/music/${other}`)).status]).toEqual([other, 404]);
    }
  });

  it('is not troubled by a page that goes away half-way', async () => {
    for (let n = 0; n < 20; n += 1) {
      await new Promise<void>((done) => {
        const socket = connect(open.port, '127.0.0.1', () =>
          socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${open.port}\r\nCookie: ${cookie}\r\n\r\n`),
        );
        socket.once('data', () => socket.destroy());
        socket.on('close', () => done());
      });
    }
    expect((await get()).status).toBe(200);
  });

  it('says that a piece is not there where its file is gone or empty, and where it was taken out', async () => {
    const file = join(open.folder, 'workspace', 'music', `${path.slice('/api/music/'.length)}.wav`);
    await truncate(file, 0);
    expect((await get()).status).toBe(416);
    await call('demo.removeMusic', { quarter: '2026-Q4', musicId: path.slice('/api/music/'.length) });
    expect((await get()).status).toBe(404);
    await call('workspace.close', {});
    expect((await get()).status).toBe(404);
  });
});
