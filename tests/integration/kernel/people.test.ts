import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

const founder = { organisation: 'Ferry & Sons', you: { name: 'Olga', email: 'olga@example.com' } };

describe('people', () => {
  it('come from a pasted list once, however often it is pasted, and bad rows say why', async () => {
    const here = await openTestKernel();
    const must = here.must('a');
    await must('workspace.create', { path: join(here.folder, 'w'), ...founder });
    const text = [
      'Full name;E-mail;Role;Skills',
      'Ada Byron;ada@example.com;Developer;"maths, engines"',
      'Gus;gus@example.com;guest;',
      'Nobody;not an address;guest;',
      'Twice;ada@example.com;guest;',
      'Boss;boss@example.com;emperor;',
    ].join('\n');
    const { rows } = await must('person.previewImport', { text });
    expect(rows.map(({ effect }) => effect)).toEqual(['add', 'add', 'reject', 'reject', 'reject']);
    expect(await must('person.import', { text })).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      rejected: 3,
    });
    expect(await must('person.import', { text })).toEqual({
      added: 0,
      updated: 0,
      unchanged: 2,
      rejected: 3,
    });
    const { people } = await must('workspace.snapshot', {});
    expect(Object.values(people.people)).toContainEqual(
      expect.objectContaining({ name: 'Ada Byron', role: 'engineer', skills: ['maths', 'engines'] }),
    );
    await here.close();
  });

  it('keep what a shorter list has no column for, their role above all', async () => {
    const here = await openTestKernel();
    const must = here.must('a');
    await must('workspace.create', { path: join(here.folder, 'w'), ...founder });
    const whole = 'name,email,role,skills,diet\nEve,eve@example.com,organiser,maths,vegan';
    await must('person.import', { text: whole });
    const short = 'name,email\nEve Moneypenny,eve@example.com\nOlga,olga@example.com';
    const { rows } = await must('person.previewImport', { text: short });
    expect(rows.map(({ effect }) => effect)).toEqual(['update', 'unchanged']);
    expect(await must('person.import', { text: short })).toMatchObject({ updated: 1, unchanged: 1 });
    const { people } = await must('workspace.snapshot', {});
    expect(Object.values(people.people)).toMatchObject([
      { name: 'Olga', role: 'organiser' },
      { name: 'Eve Moneypenny', role: 'organiser', skills: ['maths'], diet: 'vegan' },
    ]);
    await here.close();
  });

  it('are previewed as they are imported: the row that takes the last organiser away is refused', async () => {
    const here = await openTestKernel();
    const must = here.must('a');
    await must('workspace.create', { path: join(here.folder, 'w'), ...founder });
    const text = 'name,email,role\nSam,,guest\nSam,,guest\nOlga,olga@example.com,guest';
    const { rows } = await must('person.previewImport', { text });
    expect(rows.map(({ effect }) => effect)).toEqual(['add', 'unchanged', 'reject']);
    expect(await must('person.import', { text })).toMatchObject({ added: 1, unchanged: 1, rejected: 1 });
    await here.close();
  });

  it('are known by headers as sheets have them, and a column that nobody reads is named', async () => {
    const here = await openTestKernel();
    const must = here.must('a');
    await must('workspace.create', { path: join(here.folder, 'w'), ...founder });
    const text = [
      'First name;Last name;Work e-mail;Job title;Skill set;Dietary needs;Office',
      'Eva;Eng;eva@example.com;Senior Software Engineer;Go, SQL;vegan;Berlin',
      'Gus;Guest;gus@example.com;Product manager;;;',
      'Ed;Boss;ed@example.com;Engineering manager;;;',
      ';;nobody@example.com;Engineer;;;',
    ].join('\n');
    const { rows, leftAside } = await must('person.previewImport', { text });
    expect(rows.map(({ person, problem }) => problem ?? `${person?.name}, ${person?.role}`)).toEqual([
      'Eva Eng, engineer',
      'Gus Guest, guest',
      'The role is none of engineer, organiser and guest.',
      'A person needs a name.',
    ]);
    expect(rows[0]?.person).toMatchObject({ skills: ['Go', 'SQL'], diet: 'vegan' });
    expect(leftAside).toEqual(['Office']);
    await here.close();
  });

  it('who are in the roster without an address get the one of the list, and are not doubled', async () => {
    const here = await openTestKernel();
    const must = here.must('a');
    await must('workspace.create', { path: join(here.folder, 'w'), ...founder });
    await must('person.import', { text: 'name,email\nAda,\nBea,bea@example.com' });
    const text = 'name,email\nAda,ada@example.com\nBea,\nBea,other@example.com';
    expect(await must('person.import', { text })).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
    const { people } = await must('workspace.snapshot', {});
    const inList = Object.values(people.people).map(({ name, email }) => `${name} ${email}`);
    expect(inList).toEqual(
      expect.arrayContaining(['Ada ada@example.com', 'Bea bea@example.com', 'Bea other@example.com']),
    );
    expect(inList).toHaveLength(4);
    await here.close();
  });
});
