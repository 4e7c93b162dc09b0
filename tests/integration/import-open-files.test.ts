// A folder may hold more files than a system opens at once: looking at one leaves none open.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headerFound } from '#main/feedback/import/header-choices.ts';
import { closeLeftOpen } from '#main/feedback/import/read-chunks.ts';
import { withKnownHeader } from '#main/feedback/import/recall-header.ts';
import { headersIn, recogniseFile } from '#main/feedback/import/recognise-file.ts';
import { UnpackedTableWriter } from '#main/feedback/import/unpacked-table.ts';
import { inspectIn } from '#tests/builders/inspection.ts';

/** Where the system lists what a process has open. */
const OPEN = '/proc/self/fd';
const MANY = 40;
const UNKNOWN = new Set(['of another file']);

let workspace = '';
beforeEach(() => {
  closeLeftOpen();
  workspace = mkdtempSync(join(tmpdir(), 'shipit-open-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function aCsv(name: string, head: string): string {
  const rows = Array.from({ length: 60 }, (_, row) => `${row},Subject ${row},It hangs,2026-03-01`);
  const path = join(workspace, name);
  writeFileSync(path, `${head}\n${rows.join('\n')}\n`);
  return path;
}

function aTable(name: string, headerAt: number | undefined): string {
  const path = join(workspace, name);
  const writer = new UnpackedTableWriter(path, 'a sheet', ['ID', 'Subject'], headerAt ? { headerAt } : {});
  for (let row = 0; row < 60; row += 1) writer.write(row + 2, [`${row}`, 'It hangs']);
  writer.finish();
  return path;
}

const open = () => readdirSync(OPEN).length;

describe.runIf(existsSync(OPEN))('files that are looked at', () => {
  it('are closed before the next is, also where earlier imports had another header', async () => {
    for (let file = 0; file < MANY; file += 1)
      aCsv(`${file}.csv`, `ID ${file},Subject,Description,Created\n`);
    for (const known of [new Set<string>(), UNKNOWN]) {
      const before = open();
      const { files } = await inspectIn(workspace, [workspace], {}, undefined, known);
      expect(files).toHaveLength(MANY);
      expect(open()).toBe(before);
    }
  });

  it('are closed where they are refused', async () => {
    for (let file = 0; file < 3; file += 1) aCsv(`${file}.csv`, 'a,'.repeat(20_001));
    const before = open();
    const { files, leftOut } = await inspectIn(workspace, [workspace]);
    expect([files.length, leftOut.length]).toEqual([0, 3]);
    expect(open()).toBe(before);
  });

  it('are closed by each step that reads their first rows only', () => {
    const paths = [
      aCsv('plain.csv', 'ID,Subject,Description,Created'),
      aCsv('report.csv', 'Report\nID,Subject,Description,Created'),
      aCsv('survey.csv', 'Respondent ID,Collector ID,Start Date,What is missing?\n,,,Open-Ended Response'),
      aTable('sheet.table', 1),
      aTable('chat.table', undefined),
    ];
    for (const path of paths) {
      const before = open();
      const shape = recogniseFile(path, {});
      headersIn(path, shape);
      headerFound(path, shape);
      expect(withKnownHeader(path, shape, {}, UNKNOWN)).toBe(shape);
      expect([path, open()]).toEqual([path, before]);
    }
  });
});
