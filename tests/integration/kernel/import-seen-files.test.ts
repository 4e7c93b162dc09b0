import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { SeenFiles } from '#main/kernel/seen-files.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';

let company: Company;
let path: string;
beforeEach(async () => {
  company = await aCompany();
  path = join(company.folder, 'forum.csv');
  writeFileSync(path, 'nr,text,who\n1,It broke on Monday again,Ada\n2,I want it back,Ben\n');
});
afterEach(async () => {
  await company.close();
});

async function look(): Promise<InspectedFile> {
  const { files } = await company.must('Olga')('import.inspect', { paths: [path] });
  if (!files[0]) throw new Error('The file was not recognised.');
  return files[0];
}

describe('a file that was looked at before it is imported', () => {
  it('is read as it is now, where it was written anew in between', async () => {
    const { mapping } = await look();
    writeFileSync(path, 'nr;text;who\n1;It broke, on Monday;Ada\n2;I want it, back;Ben\n');
    const { batch } = await company.must('Olga')('import.run', { paths: [path], mapping });
    expect(batch.recognition.delimiter).toBe(';');
    expect(batch.counts).toMatchObject({ read: 2, created: 2, rejected: 0 });
  });

  it('is missed where it is gone by then', async () => {
    const { mapping } = await look();
    rmSync(path);
    const reply = await company.as('Olga')('import.run', { paths: [path], mapping });
    expect(reply).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });

  it('is known as long as nothing about it changes, and to be read the same way', async () => {
    const seen = new SeenFiles();
    const file = await look();
    seen.keep([file], await seen.stampsOf([path], {}));
    expect(await seen.all([path], {})).toEqual([file]);
    expect(await seen.all([path], { delimiter: ';' })).toBeNull();
    expect(await seen.all([path], { encodings: { [path]: 'windows-1252' } })).toBeNull();
    const ofAnother = { encodings: { [join(company.folder, 'other.csv')]: 'windows-1252' } } as const;
    expect(await seen.all([path], ofAnother)).toEqual([file]);
    expect(await seen.all([path, join(company.folder, 'other.csv')], {})).toBeNull();
    writeFileSync(path, 'nr,text,who\n3,As long as before but for one,Cy\n');
    expect(await seen.all([path], {})).toBeNull();
  });
});
