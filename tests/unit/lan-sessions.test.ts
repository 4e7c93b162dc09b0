import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSessionBook } from '#main/lan/kept-sessions.ts';
import { createSessions, newSecret } from '#main/lan/sessions.ts';

const HOUR_MS = 3_600_000;

describe('the sessions of the HTTP door', () => {
  it('let an invitation in once and its cookie again and again', () => {
    const sessions = createSessions('standing', () => 0);
    const invitation = sessions.invite();
    const cookie = sessions.exchange(invitation);
    expect(cookie).not.toBeNull();
    expect(sessions.exchange(invitation)).toBeNull();
    expect(sessions.ofCookie(cookie ?? '')).not.toBeNull();
    expect(sessions.ofCookie(cookie ?? '')).toBe(sessions.ofCookie(cookie ?? ''));
    expect(sessions.ofCookie(`${cookie}x`)).toBeNull();
    expect(sessions.ofCookie('')).toBeNull();
  });

  it('never take an invitation, or a cookie, for a bearer token', () => {
    const sessions = createSessions('standing', () => 0);
    const invitation = sessions.invite();
    expect(sessions.ofBearer(invitation)).toBeNull();
    expect(sessions.ofBearer(sessions.exchange(invitation) ?? '')).toBeNull();
    expect(sessions.ofBearer('standing')).not.toBeNull();
    expect(sessions.ofBearer('')).toBeNull();
  });

  it('end when a browser has stayed away for a day, and last as long as it comes', () => {
    let nowMs = 0;
    const sessions = createSessions('standing', () => nowMs);
    const cookie = sessions.exchange('standing') ?? '';
    for (let day = 0; day < 3; day++) {
      nowMs += 23 * HOUR_MS;
      expect(sessions.ofCookie(cookie)).not.toBeNull();
    }
    nowMs += 25 * HOUR_MS;
    expect(sessions.ofCookie(cookie)).toBeNull();
    expect(sessions.ofCookie(cookie)).toBeNull();
  });

  it('make room by forgetting the browser that has been idle longest', () => {
    const sessions = createSessions('standing', () => 0);
    const first = sessions.exchange('standing') ?? '';
    const second = sessions.exchange('standing') ?? '';
    for (let n = 0; n < 198; n++) sessions.exchange('standing');
    expect(sessions.ofCookie(first)).not.toBeNull();
    sessions.exchange('standing');
    expect(sessions.ofCookie(first)).not.toBeNull();
    expect(sessions.ofCookie(second)).toBeNull();
  });

  it('let a browser in again after a restart, and keep nothing that would let anybody else in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shipit-sessions-'));
    const file = join(folder, 'browser-sessions.json');
    const book = openSessionBook(file, expect.unreachable);
    const open = () => createSessions('standing', () => 5, openSessionBook(file, expect.unreachable));
    const cookie = createSessions('standing', () => 5, book).exchange('standing') ?? '';
    // A busy disk may take half a minute, in which no other page would be answered.
    expect(existsSync(file)).toBe(false);
    await book.settled();
    const id = open().ofCookie(cookie);
    expect(id).toMatch(/^browser-/u);
    expect(open().ofCookie('another')).toBeNull();
    const kept = await readFile(file, 'utf8');
    expect(kept).not.toContain(cookie);
    for (const { hash } of JSON.parse(kept)) expect(open().ofCookie(hash)).toBeNull();
    // Away for longer than a day, by the time of day.
    await writeFile(file, JSON.stringify([{ ...JSON.parse(kept)[0], seenAtMs: Date.now() - 25 * HOUR_MS }]));
    expect(open().ofCookie(cookie)).toBeNull();
    await writeFile(file, 'not JSON');
    expect(open().ofCookie(cookie)).toBeNull();
    await rm(folder, { recursive: true });
  });

  it('make secrets of 256 bits that differ', () => {
    const secrets = new Set(Array.from({ length: 1000 }, newSecret));
    expect(secrets.size).toBe(1000);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });
});
