import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lookAtFile } from '#main/feedback/import/look-at-file.ts';

const PRAISE = 'Zoë fand es schön für sich 👍\n';

function encodingOf(...parts: readonly (string | Uint8Array)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'shipit-encoding-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'feedback.csv');
  writeFileSync(
    path,
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  );
  return lookAtFile(path, undefined).encoding;
}

it('a UTF-8 file with a broken byte in it is read as UTF-8, wherever the byte stands', () => {
  const text = PRAISE.repeat(60_000);
  const stray = Buffer.from([0xe4]);
  expect(encodingOf(text)).toBe('utf-8');
  expect(encodingOf(stray, text)).toBe('utf-8');
  expect(encodingOf(text, stray, text)).toBe('utf-8');
  expect(encodingOf(text, stray)).toBe('utf-8');
});

it('a file of an old Windows tool is not, however few umlauts it has', () => {
  const old = Buffer.from(PRAISE.replace('👍', ''), 'latin1');
  expect(encodingOf(...Array<Uint8Array>(1000).fill(old))).toBe('windows-1252');
  expect(encodingOf('It is fine. '.repeat(1000), Buffer.from([0xe4]), ' It is.')).toBe('windows-1252');
  expect(encodingOf(Buffer.from([0xfc, 0x62, 0x65, 0x72]))).toBe('windows-1252');
});

it('a file that is half one and half the other is read as the one that makes sense of every byte', () => {
  const old = Buffer.from('schön und früh\n'.repeat(500), 'latin1');
  expect(encodingOf('schön und früh\n'.repeat(500), old)).toBe('windows-1252');
});
