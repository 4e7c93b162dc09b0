// Values planted in an export and looked for afterwards, everywhere: in what is stored, answered, logged
// and refused. An address may stand in the contact details and, as all cells of a refused row do, in the
// rejected rows, which organisers read; nowhere else.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ImportMapping } from '#core/feedback/mapping.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';

const EMAIL = 'canary.bird@example.com';
const CARD = '4242 4242 4242 4242';
const PHONE = '+49 170 1234567';
const SECRET = `ghp_${'c4n4ry'.repeat(6)}`;
const CANARIES = [EMAIL, CARD, CARD.replaceAll(' ', ''), PHONE, SECRET];

const EXPORT = [
  'id,created,customer,email,subject,description,notes,ip address',
  `1,2026-01-05,Ada,${EMAIL},Card ${CARD},"Charged ${CARD} twice, mail ${EMAIL}",key ${SECRET},203.0.113.77`,
  `2,2026-01-06,${EMAIL},,,"Call ${PHONE}. Card ${CARD.replaceAll(' ', '-')}",,203.0.113.78`,
  `3,2026-01-07,Ben,${EMAIL},,,${SECRET},`,
  `4,2026-01-08,Ben,,,words,${CARD},,surplus ${EMAIL}`,
].join('\n');

async function withExport(work: (company: Company, path: string) => Promise<void>): Promise<void> {
  const company = await aCompany();
  const path = join(company.folder, 'desk.csv');
  await writeFile(path, EXPORT);
  try {
    await work(company, path);
  } finally {
    await company.close();
  }
}

/** Imports with every kind switched on, as a person may choose. */
async function importAll(company: Company, path: string) {
  const olga = company.must('Olga');
  const { files } = await olga('import.inspect', { paths: [path] });
  const redact = { emails: true, phones: true, cards: true, keys: true };
  const mapping = ImportMapping.parse({ ...files[0]?.mapping, redact });
  return (await olga('import.run', { paths: [path], mapping })).batch;
}

async function itemsRead(company: Company, total: number) {
  for (;;) {
    const page = await company.must('Gus')('feedback.query', { sort: 'oldest' });
    if (page.total >= total) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Files of a folder that hold a canary, by their names. */
async function filesWithCanaries(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (CANARIES.some((canary) => bytes.includes(canary))) found.push(relative(folder, path));
  }
  return found.sort();
}

it('leaves planted values in the contact details and the rejected rows, and nowhere else', async () => {
  await withExport(async (company, path) => {
    const batch = await importAll(company, path);
    expect(batch.counts).toMatchObject({ read: 4, created: 2, rejected: 2 });
    expect(batch.redacted).toEqual({ emails: 1, phones: 1, cards: 3, keys: 1 });
    const page = await itemsRead(company, 2);
    const gus = company.must('Gus');
    const answers = [
      page,
      await gus('feedback.facets', {}),
      await gus('feedback.items', { ids: page.rows.map(({ id }) => id) }),
      await gus('feedback.query', { text: 'canary' }),
      await gus('workspace.snapshot', {}),
      company.events,
      company.faults,
    ];
    const said = JSON.stringify(answers);
    for (const canary of CANARIES) expect(said).not.toContain(canary);
    expect(said).toContain('[card ');
    // Closed first: what the index still holds in memory is on the disk then.
    await company.kernel.close();
    expect(await filesWithCanaries(join(company.folder, 'workspace'))).toEqual([
      join('feedback', `${batch.id}.contacts.jsonl`),
      join('feedback', `${batch.id}.rejected.jsonl`),
    ]);
  });
});

it('names columns and never cells in what it says of rows and files it cannot take', async () => {
  await withExport(async (company, path) => {
    const olga = company.must('Olga');
    const { files } = await olga('import.inspect', { paths: [path] });
    const reasons = files[0]?.preview.flatMap(({ rejected }) => rejected?.reason ?? []) ?? [];
    const { batch } = await olga('import.run', { paths: [path] });
    const { rows } = await olga('batch.rejected', { batchId: batch.id });
    reasons.push(...rows.map(({ reason, column }) => `${reason} ${column}`));
    expect(reasons).toHaveLength(4);
    const refused = [];
    const broken = {
      'x.json': `{"a": "${EMAIL}", "b": ${SECRET}}`,
      'y.jsonl': `{"text": "${EMAIL}" ${CARD}\n`,
    };
    for (const [name, content] of Object.entries(broken)) {
      await writeFile(join(company.folder, name), content);
      refused.push(await company.as('Olga')('import.run', { paths: [join(company.folder, name)] }));
    }
    const said = JSON.stringify([reasons, refused, company.faults]);
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });
});

it('takes cards and keys out unless told otherwise, and leaves addresses and numbers', async () => {
  await withExport(async (company, path) => {
    const { batch } = await company.must('Olga')('import.run', { paths: [path] });
    expect(batch.redacted).toEqual({ emails: 0, phones: 0, cards: 3, keys: 1 });
    const text = await readFile(join(company.folder, 'workspace', 'feedback', `${batch.id}.jsonl`), 'utf8');
    expect(text).toContain(`mail ${EMAIL}`);
    expect(text).toContain(`Call ${PHONE}`);
    expect(text).toMatch(/Charged \[card [a-z0-9]{5}\] twice/u);
  });
});

it('brings nothing new by a second import, because a value has the same placeholder every time', async () => {
  await withExport(async (company, path) => {
    await importAll(company, path);
    const again = await importAll(company, path);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const [first, second] = (await itemsRead(company, 2)).rows;
    const card = /\[card [a-z0-9]{5}\]/u;
    expect(card.exec(first?.excerpt ?? '')?.[0]).toBe(card.exec(second?.excerpt ?? '')?.[0]);
  });
});

it('makes other placeholders of the same values in another workspace', async () => {
  const placeholders: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    await withExport(async (company, path) => {
      const { files } = await company.must('Olga')('import.inspect', { paths: [path] });
      placeholders.push(files[0]?.personal.examples.find(({ kind }) => kind === 'cards')?.placeholder ?? '');
    });
  }
  expect(placeholders[0]).toMatch(/^\[card [a-z0-9]{5}\]$/u);
  expect(placeholders[0]).not.toBe(placeholders[1]);
});

it('shows before the import what every kind would change, and remembers what was chosen', async () => {
  await withExport(async (company, path) => {
    const olga = company.must('Olga');
    const before = (await olga('import.inspect', { paths: [path] })).files[0];
    expect(before?.mapping.redact).toEqual({ emails: false, phones: false, cards: true, keys: true });
    expect(before?.personal.rowsWith).toEqual({ emails: 1, phones: 1, cards: 2, keys: 1 });
    expect(before?.personal.examples).toContainEqual({
      kind: 'emails',
      line: 2,
      where: 'verbatim',
      // Up to the card that is taken out as well.
      before: '… twice, mail ',
      value: EMAIL,
      after: '',
      placeholder: expect.stringMatching(/^\[email [a-z0-9]{5}\]$/u),
    });
    await importAll(company, path);
    const after = (await olga('import.inspect', { paths: [path] })).files[0];
    expect(after?.mapping.redact).toEqual({ emails: true, phones: true, cards: true, keys: true });
  });
});

it('leaves out columns that say where somebody is, and lists them as left out', async () => {
  await withExport(async (company, path) => {
    const headers = [
      'IPAddress',
      'LocationLatitude',
      'LocationLongitude',
      'IP Address',
      'Latitude',
      'City',
      'GeoIP',
    ];
    const rows = Array.from({ length: 3 }, (_, row) => ['some words here', ...headers.map(() => `${row}.5`)]);
    await writeFile(path, [['Comment', ...headers], ...rows].map((cells) => cells.join(',')).join('\n'));
    const [file] = (await company.must('Olga')('import.inspect', { paths: [path] })).files;
    const dropped = file?.columns.filter(({ field }) => field === 'drop').map(({ header }) => header);
    expect(dropped).toEqual(headers);
  });
});
