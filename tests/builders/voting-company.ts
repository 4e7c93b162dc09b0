import type { PersonId, PitchId, PrizeId } from '#core/ids.ts';
import { aCompany, aProject, type Company, Q4 } from './company.ts';
import { aPitchOf, toDemos } from './demo-day.ts';
import type { TestKernelOptions } from './test-kernel.ts';
import { aPrize } from './votes.ts';

export const GUESTS = ['Gus', 'Hal', 'Ivy', 'Jon', 'Kim', 'Lea'] as const;

/** A company on demo day: three projects, six guests, one prize of each sort, voting not open yet. */
export interface VotingCompany extends Company {
  readonly people: Readonly<Record<string, PersonId>>;
  /** Ada's, Ben's and Eve's. */
  readonly projects: readonly [PitchId, PitchId, PitchId];
  /** `single` for all, `ranked` with top three, `shipped` for shipped projects only. */
  readonly prizes: Readonly<Record<'single' | 'ranked' | 'shipped', PrizeId>>;
}

export async function aVotingCompany(options: TestKernelOptions = {}): Promise<VotingCompany> {
  const company = await aCompany(options);
  const people: Record<string, PersonId> = { ...company.ids };
  const add = async (name: string, role: 'engineer' | 'guest') => {
    const person = { name, email: null, role, skills: [], diet: '' };
    const { id } = await company.must('Olga')('person.add', person);
    await company.must(name)('session.actAs', { personId: id });
    people[name] = id;
  };
  await add('Eve', 'engineer');
  for (const guest of GUESTS.slice(1)) await add(guest, 'guest');
  await company.must('Olga')('session.actAs', { personId: company.ids.Olga });
  const { pitchId: first, problemId } = await aProject(company);
  const pitch = (name: string) => aPitchOf(company, name, `Project of ${name}`, problemId);
  const projects = [first, await pitch('Ben'), await pitch('Eve')] as const;
  const olga = company.must('Olga');
  await toDemos(company);
  const prize = async (title: string, details: Parameters<typeof aPrize>[1]) =>
    (await olga('prize.add', { quarter: Q4, prize: aPrize(title, details) })).id;
  const prizes = {
    single: await prize('Single', {}),
    ranked: await prize('Ranked', { method: 'top-three' }),
    shipped: await prize('Shipped', { shippedOnly: true }),
  };
  return { ...company, people, projects: [...projects], prizes };
}

/** A vote taken by Olga at the kiosk. */
export function castAt({ as, people }: VotingCompany, name: string, choices: Record<string, PitchId[]>) {
  return as('Olga')('vote.cast', { quarter: Q4, voterId: people[name] as PersonId, choices });
}
