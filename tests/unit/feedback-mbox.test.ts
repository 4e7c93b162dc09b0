import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LineSplitter } from '#main/feedback/import/split-lines.ts';
import { mboxMessages } from '#main/feedback/unpack/mbox-messages.ts';

const folder = mkdtempSync(join(tmpdir(), 'shipit-mbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function messagesOf(text: string) {
  const path = join(folder, 'mail.mbox');
  writeFileSync(path, text);
  // Read one by one: the bytes of a message are gone with the next.
  return Array.from(mboxMessages(path), ({ line, bytes }) => ({
    line,
    text: bytes?.toString('utf8') ?? null,
  }));
}

const FROM = 'From noor@shop.example Sat Mar 14 09:26:53 2026\n';

it('cuts a mailbox at its separators and takes one mark off quoted lines', () => {
  const text = `${FROM}Subject: one\n\nFirst\n>From the start it failed\n>>From me\n> quoted\n\n${FROM}Subject: two\r\n\r\nFrom here on it works\r\n\r\n${FROM}Subject: three\n\nlast`;
  expect(messagesOf(text)).toEqual([
    { line: 1, text: 'Subject: one\n\nFirst\nFrom the start it failed\n>From me\n> quoted\n\n' },
    { line: 9, text: 'Subject: two\r\n\r\nFrom here on it works\r\n\r\n' },
    { line: 14, text: 'Subject: three\n\nlast' },
  ]);
});

it('finds the same messages wherever the file is cut into chunks', () => {
  const filler = 'x'.repeat(70);
  const message = (index: number) =>
    `${FROM}Subject: ${index}\n\n${`${filler}\n`.repeat(200 + (index % 7) * 31)}\n`;
  const messages = messagesOf(Array.from({ length: 150 }, (_, index) => message(index)).join(''));
  expect(messages.map(({ text }) => /Subject: (\d+)/u.exec(text ?? '')?.[1])).toEqual(
    Array.from({ length: 150 }, (_, index) => String(index)),
  );
});

it('gives up a message that is too long, and reads the next', () => {
  const long = `${FROM}Subject: long\n\n${'y'.repeat(1_000_000)}\n`;
  const filler = `${'z'.repeat(1_000_000)}\n`.repeat(70);
  const text = `${long}${filler}\n${FROM}Subject: next\n\nhere\n`;
  const found = messagesOf(text).map(({ line, text: read }) => ({ line, text: read?.slice(0, 100) ?? null }));
  expect(found).toEqual([
    { line: 1, text: null },
    { line: 76, text: 'Subject: next\n\nhere\n' },
  ]);
});

it('holds no more of a line without an end than a line may be long', () => {
  const splitter = new LineSplitter(1024 * 1024);
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const before = process.memoryUsage().rss;
  let most = 0;
  const lines: unknown[] = [];
  for (let megabytes = 0; megabytes < 1024; megabytes += 1) {
    lines.push(...splitter.push(chunk));
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  lines.push(...splitter.push(Buffer.from('\n{"id":1}\n')), ...splitter.end());
  expect(lines).toEqual([
    { line: 1, text: '', isTooLong: true },
    { line: 2, text: '{"id":1}', isTooLong: false },
  ]);
  expect(most).toBeLessThan(300 * 1024 ** 2);
});
