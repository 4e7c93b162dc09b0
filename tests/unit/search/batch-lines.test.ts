import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linesFrom } from '#main/feedback/search/batch-lines.ts';

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shipit-lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'batch.jsonl');
  writeFileSync(path, text);
  return path;
}

const MEGABYTE = 1 << 20;

test.each([
  ['short ones', ['a', 'bc', 'def']],
  ['some beyond ASCII', ['Größe', '登录', '👍🏽']],
  ['one that goes over several blocks', ['a', 'ü'.repeat(2.6 * MEGABYTE), 'b']],
  ['one that fills its block', ['x'.repeat(MEGABYTE - 1), 'b']],
  ['one that is a byte longer', ['x'.repeat(MEGABYTE), 'b']],
  ['many', Array.from({ length: 70_000 }, (_, at) => `line ${at} of a batch that has many`)],
])('the lines of a file are read with where they stand: %s', (_name, lines) => {
  const path = aFile(`${lines.join('\n')}\n`);
  let next = 0;
  const standing = lines.map((text) => {
    const [offset, length] = [next, Buffer.byteLength(text)];
    next += length + 1;
    return { text, offset, length };
  });
  // All at once: seventy thousand expectations one by one take seconds beside other tests.
  expect([...linesFrom(path, 0)]).toEqual(standing);
});

test('blank lines are left out, and what has no end is a line', () => {
  const path = aFile('\n \na\n\nb');
  expect([...linesFrom(path, 0)].map(({ text, offset }) => [text, offset])).toEqual([
    ['a', 3],
    ['b', 6],
  ]);
  expect([...linesFrom(path, 5)].map(({ text, offset }) => [text, offset])).toEqual([['b', 6]]);
});
