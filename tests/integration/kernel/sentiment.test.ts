import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';

const WORDS = [
  'It crashes every time I open the calendar, this is terrible.',
  'I love the new calendar, it is great and so easy!',
  'The button is on the left of the page.',
  'Der Export wird nie fertig und ich muss jeden Freitag darauf warten.',
];

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

const kept = () => join(company.folder, 'workspace', '.shipit', 'sentiment.sqlite');
const counts = async () => {
  const { sentiments } = await company.must('Olga')('feedback.facets', {});
  return Object.fromEntries(sentiments.map(({ value, count }) => [value, count]));
};
const judged = (expected: Record<string, number>) =>
  expect.poll(counts, { timeout: 30_000 }).toEqual(expected);
const states = () =>
  company.events.flatMap((event) => (event.type === 'sentiment.changed' ? [event.status.state] : []));

describe('how the items of a library sound', () => {
  it('is found out in the background after an import, other languages left out, and told when it is', async () => {
    const ids = await complaints(company, WORDS);
    await judged({ negative: 1, neutral: 1, positive: 1, unjudged: 1 });
    await expect.poll(() => states().at(-1), { timeout: 10_000 }).toBe('ready');
    const { rows } = await company.must('Gus')('feedback.query', { text: 'sentiment:negative' });
    expect(rows.map(({ id }) => id)).toEqual([ids[0]]);
    const sounds = await Promise.all(
      ids.map(async (id) => (await company.must('Gus')('feedback.sentiment', { id })).sentiment),
    );
    expect(sounds).toEqual(['negative', 'positive', 'neutral', null]);
  });

  it('takes in a field note as well', async () => {
    await complaints(company, WORDS.slice(0, 1));
    await company.must('Gus')('note.write', {
      words: 'We hate it, the export is awful and it is broken all the time.',
      saidOn: null,
      kind: 'call',
    });
    await judged({ negative: 2 });
  });

  it('is kept, and known again at the next opening; a damaged file is made anew', async () => {
    await complaints(company, WORDS);
    await judged({ negative: 1, neutral: 1, positive: 1, unjudged: 1 });
    await expect.poll(() => states().at(-1), { timeout: 10_000 }).toBe('ready');
    expect(existsSync(kept())).toBe(true);
    const olga = company.must('Olga');
    const reopen = async () => {
      await olga('workspace.open', { path: join(company.folder, 'workspace') });
      await olga('session.actAs', { personId: company.ids.Olga });
    };
    await reopen();
    await judged({ negative: 1, neutral: 1, positive: 1, unjudged: 1 });
    await olga('workspace.close', {});
    await writeFile(kept(), 'This is no database at all.'.repeat(100));
    await reopen();
    await judged({ negative: 1, neutral: 1, positive: 1, unjudged: 1 });
  });

  it('has let go of its thread by then, and starts none to close', async () => {
    await complaints(company, WORDS);
    await expect.poll(() => states().at(-1), { timeout: 30_000 }).toBe('ready');
    let started = 0;
    const count = () => {
      started += 1;
    };
    process.on('worker', count);
    await company.must('Olga')('workspace.close', {});
    process.off('worker', count);
    expect(started).toBe(0);
  });
});
