import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';

const SEARCH = {
  text: 'export tag:billing',
  filters: FeedbackFilters.parse({ areas: ['Export'] }),
  sort: 'relevance' as const,
};

describe('a saved view', () => {
  let company: Company;
  beforeEach(async () => {
    company = await aCompany();
  });
  afterEach(async () => {
    expect(company.faults).toEqual([]);
    await company.close();
  });

  const save = (name: string) => company.as('Ada')('view.save', { ...SEARCH, name });
  const views = async () => Object.values((await company.must('Ben')('workspace.snapshot', {})).views.views);

  it('is there for everyone, with its words, filters and order', async () => {
    await company.must('Ada')('view.save', { ...SEARCH, name: ' Export ' });
    expect(await views()).toMatchObject([{ ...SEARCH, name: 'Export' }]);
  });

  it('has a name that no other has, however it is written', async () => {
    const { id } = await company.must('Ada')('view.save', { ...SEARCH, name: 'Export' });
    expect(await save('EXPORT')).toMatchObject({ ok: false, error: { code: 'name-taken' } });
    await company.must('Ben')('view.rename', { id, name: 'export' });
    expect((await views()).map(({ name }) => name)).toEqual(['export']);
  });

  it('that was deleted comes back by undo', async () => {
    const { id } = await company.must('Ada')('view.save', { ...SEARCH, name: 'Export' });
    await company.must('Ada')('view.delete', { id });
    expect(await views()).toEqual([]);
    expect(await company.as('Ada')('view.rename', { id, name: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
    await company.must('Ada')('history.undo', {});
    expect((await views()).map(({ name }) => name)).toEqual(['Export']);
  });

  it('does not come back by undo while another has its name', async () => {
    const { id } = await company.must('Ada')('view.save', { ...SEARCH, name: 'Export' });
    await company.must('Ada')('view.delete', { id });
    await company.must('Ben')('view.save', { ...SEARCH, name: 'export' });
    const refused = await company.as('Ada')('history.undo', {});
    expect(refused).toMatchObject({ ok: false, error: { code: 'changed-since' } });
    expect((await views()).map(({ name }) => name)).toEqual(['export']);
  });

  it('is not for guests to make', async () => {
    const refused = await company.as('Gus')('view.save', { ...SEARCH, name: 'Mine' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
  });
});
