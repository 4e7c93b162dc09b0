import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Quarter } from '#core/hackathon/hackathon.ts';
import type { ItemId, PersonId } from '#core/ids.ts';
import type { Role } from '#core/people/person.ts';
import { someDates } from './hackathon.ts';
import { openTestKernel, type TestKernel, type TestKernelOptions } from './test-kernel.ts';

export const Q4 = Quarter.parse('2026-Q4');

/** A company of one organiser (Olga), two engineers (Ada, Ben) and a guest (Gus), each at a window. */
export interface Company extends TestKernel {
  readonly ids: Readonly<Record<'Olga' | 'Ada' | 'Ben' | 'Gus', PersonId>>;
}

const STAFF = [
  ['Ada', 'engineer'],
  ['Ben', 'engineer'],
  ['Gus', 'guest'],
] as const satisfies readonly (readonly [string, Role])[];

export async function aCompany(options: TestKernelOptions = {}): Promise<Company> {
  const test = await openTestKernel(options);
  const olga = test.must('Olga');
  const path = join(test.folder, 'workspace');
  const { actingPerson } = await olga('workspace.create', {
    path,
    organisation: 'Ferry & Sons',
    you: { name: 'Olga', email: 'olga@example.com' },
  });
  const ids: Record<string, PersonId> = { Olga: actingPerson as PersonId };
  for (const [name, role] of STAFF) {
    const person = { name, email: null, role, skills: [], diet: '' };
    ids[name] = (await olga('person.add', person)).id;
    await test.must(name)('session.actAs', { personId: ids[name] });
  }
  // Opening remembered Olga for this machine; her own window says so too.
  await olga('session.actAs', { personId: ids.Olga as PersonId });
  return { ...test, ids: ids as Company['ids'] };
}

/** Imports complaints as an organiser would, and answers the ids of the items, oldest first. */
export async function complaints(company: Company, words: readonly string[]) {
  const rows = words.map(
    (text, index) =>
      `c${index},2026-0${(index % 9) + 1}-15,Customer ${index},"${text.replaceAll('"', '""')}"`,
  );
  const path = join(company.folder, 'complaints.csv');
  await writeFile(path, ['id,created,customer,description', ...rows].join('\n'));
  await company.must('Olga')('import.run', { paths: [path] });
  for (;;) {
    const page = await company.must('Olga')('feedback.query', { sort: 'oldest' });
    if (page.total >= words.length) return page.rows.map(({ id }) => id);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A problem with one complaint, or this item, as evidence, and the quarter open for pitches. */
export async function aPitchableQuarter(company: Company, known?: ItemId) {
  const itemId = known ?? (await complaints(company, ['The export never finishes.']))[0];
  if (!itemId) throw new Error('The complaint was not imported.');
  const olga = company.must('Olga');
  const { id: problemId } = await olga('problem.create', {
    itemIds: [itemId],
    statement: { when: 'the month ends', want: 'export my bookings', soThat: 'close the books' },
    areaId: null,
    benefitId: null,
  });
  await olga('hackathon.create', { quarter: Q4, dates: someDates });
  await olga('hackathon.moveToPhase', { quarter: Q4, phase: 'open' });
  return { itemId, problemId };
}

/** A pitch by Ada on that problem, with Ada in its team. */
export async function aProject(company: Company, known?: ItemId) {
  const { problemId, itemId } = await aPitchableQuarter(company, known);
  const { id: pitchId } = await company.must('Ada')('pitch.create', {
    quarter: Q4,
    pitch: {
      title: 'Exports that finish',
      problemIds: [problemId],
      promise: 'The export answers within ten seconds for every customer.',
      expectedBenefit: { benefitId: null, text: '' },
    },
    join: true,
  });
  return { problemId, itemId, pitchId };
}
