import { writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Room } from '#core/demos/room.ts';
import { ask, askCall, type OpenDoor, openTestDoor, TOKEN } from './http-door.ts';

let open: OpenDoor;
beforeEach(async () => {
  open = await openTestDoor();
});
afterEach(() => open.close());

const json = { 'content-type': 'application/json' };

describe('an invitation', () => {
  it('lets one browser in, once, with a cookie that no script and no other site can use', async () => {
    const address = open.door.invitation();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u);
    const token = address.split('#token=')[1] ?? '';
    const first = await trade(token);
    expect(first.status).toBe(200);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(
      new RegExp(`^shipit-${open.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
    );
    const call = await askCall(open.port, 'app.status', {}, { authorization: '', cookie });
    expect(call.status).toBe(401);
    const withCookie = await ask(open.port, {
      method: 'POST',
      path: '/api/call',
      headers: { ...json, cookie },
      body: '{"name":"app.status","input":{}}',
    });
    expect(withCookie.status).toBe(200);
    expect((await trade(token)).status).toBe(401);
  });

  it('is not needed by who has the token, and a wrong one opens nothing', async () => {
    expect((await trade(TOKEN)).status).toBe(200);
    expect((await trade(TOKEN)).status).toBe(200);
    expect((await trade('wrong')).status).toBe(401);
    expect((await trade('')).status).toBe(400);
  });

  it('keeps who acts apart: each cookie is a person of its own', async () => {
    const path = join(open.folder, 'workspace');
    const you = { name: 'Ada', email: null };
    await askCall(open.port, 'workspace.create', { path, organisation: 'Acme', you });
    const acting = async (headers: Record<string, string>) => {
      const answer = await ask(open.port, {
        method: 'POST',
        path: '/api/call',
        headers: { ...json, ...headers },
        body: '{"name":"app.status","input":{}}',
      });
      return (answer.json().value as { actingPerson: string | null }).actingPerson;
    };
    const cookie = String((await trade(TOKEN)).headers['set-cookie']);
    expect(await acting({ authorization: `Bearer ${TOKEN}` })).not.toBeNull();
    expect(await acting({ cookie })).toBeNull();
  });

  function trade(token: string) {
    const body = JSON.stringify({ token });
    return ask(open.port, { method: 'POST', path: '/api/session', headers: json, body });
  }
});

describe('GET /api/events', () => {
  it('streams every event of the kernel to whoever holds the token', async () => {
    const stream = await listen();
    const path = join(open.folder, 'workspace');
    await askCall(open.port, 'workspace.create', {
      path,
      organisation: 'Acme',
      you: { name: 'Ada', email: null },
    });
    await askCall(open.port, 'workspace.rename', { organisation: 'Acme & Co' });
    await expect.poll(() => stream.events().map((event) => event.type)).toContain('document.changed');
    const changed = stream.events().find((event) => event.type === 'document.changed');
    expect(changed).toMatchObject({ document: 'shipit', value: { organisation: 'Acme & Co' } });
    expect(changed?.now).toBeGreaterThan(1.7e12);
    stream.response.destroy();
  });

  it('ends at once when the door closes', async () => {
    const stream = await listen();
    const ended = new Promise<void>((done) => stream.response.once('close', () => done()));
    await open.door.close();
    await ended;
  });

  it('knows which page of the app listens, until it goes', async () => {
    const path = join(open.folder, 'workspace');
    const you = { name: 'Olga', email: null };
    await askCall(open.port, 'workspace.create', { path, organisation: 'Pinewell', you });
    const soundFrom = async () => {
      const { value } = (await askCall(open.port, 'app.status', {})).json();
      return (value as { room: Room }).room.soundFrom;
    };
    const { response } = await listen('?page=one&name=Firefox&since=1790000000000');
    expect(await soundFrom()).toEqual({ id: 'one', name: 'Firefox', openedAt: 1_790_000_000_000 });
    // A screen, or a program: nothing of it is heard.
    const { response: silent } = await listen();
    response.destroy();
    await expect.poll(soundFrom).toBeNull();
    silent.destroy();
  });

  async function listen(query = '') {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const response = await new Promise<IncomingMessage>((done, failed) => {
      get({ host: '127.0.0.1', port: open.port, path: `/api/events${query}`, headers }, done).on(
        'error',
        failed,
      );
    });
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    let text = '';
    response.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    response.on('error', () => undefined);
    const events = () =>
      text
        .split('\n\n')
        .filter((block) => block.startsWith('data: '))
        .map((block) => JSON.parse(block.slice(6)) as { type: string; now: number });
    await expect.poll(() => text).toContain(': listening');
    return { response, events };
  }
});

describe('a browser', () => {
  it('imports what was handed over, and no other file of this machine; a program with the token does', async () => {
    await askCall(open.port, 'workspace.create', {
      path: join(open.folder, 'workspace'),
      organisation: 'Acme',
      you: { name: 'Olga', email: null },
    });
    const own = join(open.folder, 'private.csv');
    await writeFile(own, 'id,comment\n1,words that nobody handed over\n');
    const body = JSON.stringify({ token: TOKEN });
    const traded = await ask(open.port, { method: 'POST', path: '/api/session', headers: json, body });
    const cookie = String(traded.headers['set-cookie']).split(';')[0] ?? '';
    const asBrowser = async (name: string, input: unknown) => {
      const headers = { ...json, cookie };
      const answer = await ask(open.port, {
        method: 'POST',
        path: '/api/call',
        headers,
        body: JSON.stringify({ name, input }),
      });
      return answer.json() as { ok: boolean; value: never; error: unknown };
    };
    const status = await askCall(open.port, 'app.status', {});
    await asBrowser('session.actAs', {
      personId: (status.json().value as { actingPerson: string }).actingPerson,
    });

    const sent = await ask(open.port, {
      method: 'POST',
      path: '/api/files?name=tickets.csv.gz',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: gzipSync('id,comment\n1,words\n'),
    });
    const { path } = sent.json().value as { path: string };
    const seen = await asBrowser('import.inspect', { paths: [path] });
    const unpacked = (seen.value as { files: { path: string }[] }).files[0]?.path;
    expect(unpacked).not.toBe(path);
    for (const call of ['import.check', 'import.run'])
      expect(await asBrowser(call, { paths: [unpacked] })).toMatchObject({ ok: true });

    const ways = [own, `${dirname(path)}/../../../private.csv`, '/etc/passwd', open.folder];
    for (const call of ['import.inspect', 'import.check', 'import.run'])
      for (const way of ways)
        expect(await asBrowser(call, { paths: [path, way] })).toMatchObject({
          ok: false,
          error: { code: 'file-unreadable', message: expect.stringContaining('has to hand its files over') },
        });
    const engineer = { name: 'Ada', email: null, role: 'engineer', skills: [], diet: '' };
    const ada = (await asBrowser('person.add', engineer)).value as { id: string };
    await asBrowser('session.actAs', { personId: ada.id });
    expect(await asBrowser('attachment.add', { path: own })).toMatchObject({
      error: { code: 'file-unreadable' },
    });
    expect((await askCall(open.port, 'import.inspect', { paths: [own] })).json()).toMatchObject({ ok: true });
  });
});
