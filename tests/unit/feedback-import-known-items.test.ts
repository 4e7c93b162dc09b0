import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KnownItems } from '#main/feedback/import/known-items.ts';
import { startsOfLines } from '#main/feedback/import/starts-of-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'shipit-known-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Version = readonly [id: string, contentHash: string];

function batch(name: string, versions: readonly Version[], filler = 'words'): string {
  const path = join(folder, `${name}.jsonl`);
  const lines = versions.map(([id, contentHash]) => JSON.stringify({ id, contentHash, verbatim: filler }));
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

function noveltiesOf(paths: readonly string[], rows: readonly Version[]): string {
  const known = new KnownItems(paths);
  return rows.map(([id, contentHash]) => known.take(id, contentHash)).join(' ');
}

/** What KnownItems means, with nothing spared: for each id the versions of the newest batch that has it. */
class Remembered {
  readonly #items = new Map<string, { batch: number; hashes: string[] }>();

  add(batchNumber: number, [id, hash]: Version): string {
    const known = this.#items.get(id);
    const isOfBatch = known?.batch === batchNumber;
    if (isOfBatch ? known.hashes.at(-1) === hash : known?.hashes.includes(hash)) return 'unchanged';
    if (isOfBatch) known.hashes.push(hash);
    else this.#items.set(id, { batch: batchNumber, hashes: [hash] });
    return known ? 'updated' : 'created';
  }
}

describe('telling what an import brings', () => {
  it('tells new, changed and known items apart', () => {
    const path = batch('apart', [
      ['fi_a', 'one'],
      ['fi_b', 'one'],
    ]);
    expect(
      noveltiesOf(
        [path],
        [
          ['fi_a', 'one'],
          ['fi_b', 'two'],
          ['fi_c', 'one'],
          ['fi_c', 'one'],
        ],
      ),
    ).toBe('unchanged updated created unchanged');
  });

  it('knows all versions that one batch has of an item, and none of an older batch', () => {
    const older = batch('older', [['fi_a', 'zero']]);
    const newer = batch('newer', [
      ['fi_a', 'one'],
      ['fi_a', 'two'],
    ]);
    const rows: Version[] = [['fi_a', 'one']];
    expect(noveltiesOf([older, newer], rows)).toBe('unchanged');
    expect(noveltiesOf([older, newer], [['fi_a', 'zero']])).toBe('updated');
    expect(noveltiesOf([newer, older], rows)).toBe('updated');
  });

  it('counts a value that returns within one file as an update', () => {
    const rows: Version[] = ['one', 'two', 'one'].map((hash) => ['fi_a', hash]);
    expect(noveltiesOf([], rows)).toBe('created updated updated');
  });

  it('agrees with a plain list over many batches, items and versions', () => {
    let state = 7;
    const below = (most: number) => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x29_7a_2d_39) >>> 0;
      return (state >>> 5) % most;
    };
    const row = (): Version => [`fi_${below(3000)}`, `h${below(3)}`];
    const remembered = new Remembered();
    const paths: string[] = [];
    for (let number = 0; number < 6; number += 1) {
      const versions = Array.from({ length: 2500 }, row);
      // A batch holds only what was new when it was imported.
      paths.push(
        batch(
          `many-${number}`,
          versions.filter((version) => remembered.add(number, version) !== 'unchanged'),
        ),
      );
    }
    const rows = Array.from({ length: 5000 }, row);
    expect(noveltiesOf(paths, rows)).toBe(rows.map((version) => remembered.add(6, version)).join(' '));
  });

  it('reads the start of every line, wherever a chunk of the file ends', () => {
    const versions = Array.from({ length: 4000 }, (_, index): Version => [`fi_${index}`, `hash-${index}`]);
    // About 700 bytes a line: chunks of 1 MB end at every part of one.
    const path = batch('long', versions, 'é'.repeat(311));
    expect(new Set(noveltiesOf([path], versions).split(' '))).toEqual(new Set(['unchanged']));
    const starts = [...startsOfLines(path, 60)].length;
    expect(starts).toBe(4000);
  });
});
