import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/contract.ts';
import { openUploadsFolder } from '#main/lan/uploads-folder.ts';
import { ask, askCall, type OpenDoor, openTestDoor, TOKEN } from './http-door.ts';

let open: OpenDoor;
beforeAll(async () => {
  open = await openTestDoor();
});
afterAll(() => open.close());

const json = { 'content-type': 'application/json' };
const bearer = { authorization: `Bearer ${TOKEN}` };

describe('a call over HTTP', () => {
  it('is answered by the kernel with the reply of the contract', async () => {
    const answer = await askCall(open.port, 'app.status', {});
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ ok: true, value: { door: 'browser', workspace: null } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('that the rules refuse is an answered call: 200, with the code of the refusal', async () => {
    const answer = await askCall(open.port, 'workspace.snapshot', {});
    expect(answer.status).toBe(200);
    expect(answer.json().error.code).toBe('no-workspace');
    const unknown = await askCall(open.port, 'workspace.explode', {});
    expect([unknown.status, unknown.json().error.code]).toEqual([200, 'unknown-call']);
    const badInput = await askCall(open.port, 'workspace.open', { path: 7 });
    expect([badInput.status, badInput.json().error.code]).toEqual([200, 'invalid-input']);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"name":'],
    ['no name', '{"input":{}}'],
    ['a name that is no text', '{"name":5,"input":{}}'],
    ['a list', '[]'],
    ['a poisoned prototype', '{"name":"app.status","input":{},"__proto__":{"x":1}}'],
  ])('with a body of %s is turned away with 400', async (_what, body) => {
    const answer = await ask(open.port, {
      method: 'POST',
      path: '/api/call',
      headers: { ...bearer, ...json },
      body,
    });
    expect([answer.status, answer.json().error.code]).toEqual([400, 'not-a-call']);
  });

  it('larger than 1 MiB is turned away with 413, and in another type with 415', async () => {
    const large = await askCall(open.port, 'app.status', { x: 'x'.repeat(1024 * 1024) });
    expect([large.status, large.json().error.code]).toEqual([413, 'too-large']);
    const typed = await askCall(open.port, 'app.status', {}, { 'content-type': 'text/plain' });
    expect([typed.status, typed.json().error.code]).toEqual([415, 'not-json']);
  });

  it('to an address that is not there is 404', async () => {
    expect((await ask(open.port, { path: '/api/nothing', headers: bearer })).status).toBe(404);
    expect((await ask(open.port, { path: '/nothing.js' })).status).toBe(404);
  });

  it.each([
    '/..',
    '/../x',
    '/app/../../x',
    '/app/..%2f..%2fx',
    '/%2e%2e/x',
    '/..%5cx',
    '/api/music/../x',
    '/api/music/%2e%2e/x',
    '/api/files/../x',
    '/api/../../etc/passwd',
  ])('that leads out of the pages is 404 and no fault: %s', async (path) => {
    const before = open.faults.length;
    for (const headers of [bearer, {}]) {
      const answer = await ask(open.port, { path, headers });
      expect([answer.status, answer.json().error.code]).toEqual([404, 'no-such-address']);
    }
    expect(open.faults.slice(before)).toEqual([]);
  });
});

describe('the door', () => {
  const hosts: [string, boolean][] = [
    ['127.0.0.1:PORT', true],
    ['localhost:PORT', true],
    ['LOCALHOST:PORT', true],
    ['[::1]:PORT', true],
    ['127.0.0.1', false],
    ['localhost:1', false],
    ['evil.example', false],
    ['evil.example:PORT', false],
    ['127.0.0.1.evil.example:PORT', false],
    ['localhost:PORT.evil.example', false],
    ['0.0.0.0:PORT', false],
  ];
  const origins: [string | null, boolean][] = [
    [null, true],
    ['http://127.0.0.1:PORT', true],
    ['http://localhost:PORT', true],
    ['http://evil.example', false],
    ['http://127.0.0.1:1', false],
    ['https://127.0.0.1:PORT', false],
    ['null', false],
  ];
  const tokens: [string | null, boolean][] = [
    [`Bearer ${TOKEN}`, true],
    [`bearer ${TOKEN}`, true],
    [`Bearer ${TOKEN}x`, false],
    ['Bearer ', false],
    [TOKEN, false],
    [`Basic ${Buffer.from(`x:${TOKEN}`).toString('base64')}`, false],
    [null, false],
  ];

  it('answers a call only to its own host, to its own pages or none, with its token', async () => {
    const withPort = (text: string) => text.replace('PORT', String(open.port));
    let tried = 0;
    for (const [host, isHost] of hosts) {
      for (const [origin, isOrigin] of origins) {
        for (const [token, isToken] of tokens) {
          // Wrong tokens from good places are counted; the limit has a test of its own.
          if (!isToken && isHost && isOrigin && tried > 300) continue;
          const headers = {
            ...json,
            host: withPort(host),
            ...(origin !== null && { origin: withPort(origin) }),
            ...(token !== null && { authorization: token }),
          };
          const body = JSON.stringify({ name: 'app.status', input: {} });
          const { status } = await ask(open.port, { method: 'POST', path: '/api/call', headers, body });
          const expected = isHost && isOrigin ? (isToken ? [200] : [401, 429]) : [403];
          expect(expected, `${host} ${origin} ${token}`).toContain(status);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('refuses a request that names no host, as only HTTP/1.0 can', async () => {
    const text = await new Promise<string>((done) => {
      const socket = connect(open.port, '127.0.0.1', () =>
        socket.write('GET /app/index.html HTTP/1.0\r\n\r\n'),
      );
      socket.on('data', (chunk) => done(chunk.toString('utf8')));
    });
    expect(text).toMatch(/^HTTP\/1\.1 403 /u);
  });

  it('checks the host before routing: also pages and unknown addresses are refused', async () => {
    for (const path of ['/', '/app/index.html', '/nothing', '/api/contract']) {
      const answer = await ask(open.port, { path, headers: { host: 'evil.example' } });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it('gives no other page leave to read, and asks the browser to keep to our own files', async () => {
    const answer = await ask(open.port, { path: '/app/index.html' });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    // Sounds from here alone: no other host, no data, no blob.
    expect(policy).toMatch(/(^|;)\s*media-src 'self'(;|$)/u);
    expect(policy).not.toContain('*');
  });

  it('counts wrong tokens without locking the right one out', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 80; n++) {
      const answer = await askCall(open.port, 'app.status', {}, { authorization: 'Bearer wrong' });
      statuses.add(answer.status);
    }
    expect(statuses).toContain(429);
    expect((await askCall(open.port, 'app.status', {})).status).toBe(200);
  });

  it('listens on this machine only', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, internal, family } of own) {
      if (internal || family !== 'IPv4') continue;
      const code = await new Promise((done) => {
        const socket = connect(open.port, address, () => done('connected'));
        socket.on('error', (fault: NodeJS.ErrnoException) => done(fault.code));
      });
      expect(code).toBe('ECONNREFUSED');
    }
    expect(open.door.url).toBe(`http://127.0.0.1:${open.port}`);
  });
});

describe('GET /api/contract', () => {
  it('lists every call with its input as JSON Schema, its roles, and reads or writes', async () => {
    const answer = await ask(open.port, { path: '/api/contract', headers: bearer });
    const { calls } = answer.json() as unknown as { calls: Record<string, unknown>[] };
    expect(calls.map(({ name }) => name)).toEqual(Object.keys(contract));
    expect(calls.find(({ name }) => name === 'workspace.rename')).toMatchObject({
      roles: ['organiser'],
      access: 'writes',
      input: { type: 'object', required: ['organisation'] },
    });
    expect((await ask(open.port, { path: '/api/contract' })).status).toBeGreaterThanOrEqual(401);
  });
});

describe('a dropped file', () => {
  it('is put down whole for the importer, under its own name', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'feedback\n');
    const headers = { ...bearer, 'content-type': 'application/octet-stream' };
    const path = `/api/files?name=${encodeURIComponent('Rückmeldungen 2026.csv')}`;
    const answer = await ask(open.port, { method: 'POST', path, headers, body: bytes });
    const { path: file } = answer.json().value as { path: string };
    expect(file.startsWith(join(open.folder, 'uploads'))).toBe(true);
    expect(file.endsWith('Rückmeldungen 2026.csv')).toBe(true);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('goes when the door closes', async () => {
    const other = await openTestDoor();
    const headers = { ...bearer, 'content-type': 'application/octet-stream' };
    await ask(other.port, { method: 'POST', path: '/api/files?name=a.csv', headers, body: 'x' });
    await other.door.close();
    expect(await readdir(join(other.folder, 'uploads'))).toEqual([]);
    await other.close();
  });

  it.each(['../../evil.csv', '..\\..\\evil.csv', '/etc/passwd', '....//', '..', '\u0000', 'a\u202Evsc.exe'])(
    'called %j stays in the folder for uploads',
    async (name) => {
      const headers = { ...bearer, 'content-type': 'application/octet-stream' };
      const path = `/api/files?name=${encodeURIComponent(name)}`;
      const answer = await ask(open.port, { method: 'POST', path, headers, body: 'x' });
      const { path: file } = answer.json().value as { path: string };
      const below = file.slice(join(open.folder, 'uploads').length).split(/[/\\]/u);
      expect(file.startsWith(join(open.folder, 'uploads'))).toBe(true);
      expect(below).toHaveLength(4);
      expect(below.at(-1)).toMatch(/^[^.][\p{L}\p{N}._ -]*$/u);
    },
  );

  it('that breaks off leaves nothing', async () => {
    const before = await countUploads();
    const text = `POST /api/files?name=half.csv HTTP/1.1\r\nHost: 127.0.0.1:${open.port}\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf`;
    const socket = connect(open.port, '127.0.0.1', () => socket.write(text));
    await expect.poll(countUploads).toBe(before + 1);
    socket.destroy();
    await expect.poll(countUploads).toBe(before);
  });

  it('needs the token', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await ask(open.port, { method: 'POST', path: '/api/files?name=x', headers, body: 'x' });
    expect([401, 429]).toContain(answer.status);
  });

  it('of a process that has died is swept out when the next door opens; of a living one it stays', async () => {
    const parent = join(open.folder, 'swept');
    const ended = spawnSync(process.execPath, ['--version']);
    for (const pid of [ended.pid, process.ppid]) {
      await mkdir(join(parent, `${pid}-left`), { recursive: true });
      await writeFile(join(parent, `${pid}-left`, 'file.csv'), 'x');
    }
    await openUploadsFolder(parent);
    expect(await readdir(parent)).toEqual([`${process.ppid}-left`]);
  });

  async function countUploads(): Promise<number> {
    const names = await readdir(join(open.folder, 'uploads'), { recursive: true });
    return names.filter((name) => name.split(/[/\\]/u).length === 3).length;
  }
});

it('nothing of all this was unforeseen', () => {
  expect(open.faults.filter((fault) => (fault as NodeJS.ErrnoException).code !== 'ECONNRESET')).toEqual([]);
});
