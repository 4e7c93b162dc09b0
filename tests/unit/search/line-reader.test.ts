import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LineReader } from '#main/feedback/search/line-reader.ts';

function aFile(folder: string, name: string, lines: readonly string[]) {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  let offset = 0;
  return lines.map((text) => {
    const length = Buffer.byteLength(text);
    const place = { path, text, offset, length };
    offset += length + 1;
    return place;
  });
}

test('lines of any length are read from any number of files, over and over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipit-lines-'));
  const reader = new LineReader();
  onTestFinished(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });
  const places = Array.from({ length: 60 }, (_, file) =>
    aFile(
      folder,
      `${file}.jsonl`,
      Array.from({ length: 60 }, (__, at) => `${file}:${at} ${'größer '.repeat((at * 37) % 400)}`),
    ),
  ).flat();
  places.push(...aFile(folder, 'long.jsonl', ['a'.repeat(100_000), 'b'.repeat(16_383), 'c']));
  for (const { path, text, offset, length } of [...places, ...places.toReversed()]) {
    expect(reader.read(path, offset, length)).toBe(text);
  }
});

test('a line of a file that has been cut is shorter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipit-lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const reader = new LineReader();
  const [place] = aFile(folder, 'cut.jsonl', ['0123456789']);
  expect(reader.read(place?.path ?? '', 4, 100)).toBe('456789\n');
  expect(reader.read(place?.path ?? '', 40_000, 10)).toBe('');
  reader.close();
});
