import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import { BatchCounts } from '#core/feedback/batch.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { ImportsPage } from '#renderer/features/feedback/import/ImportsPage.tsx';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { sayUndone } from '#renderer/features/feedback/say-undone.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  useImportFlow.setState(useImportFlow.getInitialState());
  await company.close();
});

describe('an import that is to be undone', () => {
  test('says what leaves, and that rows which a later import found unchanged leave with it', async () => {
    const csv = (name: string, ...rows: string[]) =>
      new File([`id,created,description\n${rows.join('\n')}\n`], name, { type: 'text/csv' });
    const old = ['1,2026-02-01,It is slow.', '2,2026-02-02,It beeps.', '3,2026-02-03,It is loud.'];
    const page = <Route path="/feedback/:id?" component={FeedbackScreen} />;
    opened = await aWindow(company, 'Olga', '/feedback/import', page);
    const { user } = opened;
    const bring = async (file: File, sum: string) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      await user.upload(field as HTMLInputElement, file);
      await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
      await screen.findByText(sum);
    };
    await bring(csv('desk.csv', ...old), '3 + 0 + 0 + 0 + 0 = 3: every row is accounted for.');
    await user.click(screen.getByRole('button', { name: 'Import more' }));
    const next = ['1,2026-02-01,It is slow and hangs.', ...old.slice(1), '4,2026-02-04,It is late.'];
    await bring(csv('desk-oct.csv', ...next), '1 + 1 + 2 + 0 + 0 = 4: every row is accounted for.');
    opened.close();
    opened = await aWindow(company, 'Olga', '/feedback/imports', <ImportsPage />);
    const rows = await screen.findAllByRole('row');
    const first = rows.find((row) => row.textContent?.includes('desk.csv'));
    await opened.user.click(within(first ?? document.body).getByRole('button', { name: 'Undo…' }));
    await screen.findByText(
      '2 items of it leave the library. desk-oct.csv came later and had 2 rows unchanged: what this import brought of them leaves, too, until you import that file again. Problems keep their link to them and show them again when you bring the import back. Nothing is deleted from the disk.',
    );
    await opened.user.click(screen.getByRole('button', { name: 'Undo the import' }));
    await waitFor(async () =>
      expect(await company.must('Olga')('feedback.query', {})).toMatchObject({ total: 2 }),
    );
  });
});

describe('an import that was undone', () => {
  test('says where it had brought nothing new that what was there before stays', async () => {
    const rows = [
      'id,created,customer,description',
      '1,2026-02-01,Tern,It is slow.',
      '2,2026-02-02,Gull,It beeps.',
    ];
    const file = new File([rows.join('\n')], 'helpdesk.csv', { type: 'text/csv' });
    opened = await aWindow(
      company,
      'Olga',
      '/feedback/import',
      <Route path="/feedback/:id?" component={FeedbackScreen} />,
    );
    const { user } = opened;
    const bring = async () => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      await user.upload(field as HTMLInputElement, file);
      await user.click(await screen.findByRole('button', { name: 'Import 1 file' }));
    };
    await bring();
    await screen.findByText('2 + 0 + 0 + 0 + 0 = 2: every row is accounted for.');
    await user.click(screen.getByRole('button', { name: 'Import more' }));
    await bring();
    await screen.findByText('0 + 0 + 2 + 0 + 0 = 2: every row is accounted for.');
    await user.click(screen.getByRole('button', { name: 'Undo this import' }));
    await screen.findByText('Undone. It had brought nothing new.');
    await screen.findByText('2 items stay that were there before. It can be brought back at any time.');
    expect(await company.must('Olga')('feedback.query', {})).toMatchObject({ total: 2 });
  });

  test.each([
    [{ created: 3 }, 'None of its items are in the library. '],
    [
      { created: 3, unchanged: 2 },
      'None of its new items are in the library. 2 items stay that were there before.',
    ],
    [
      { created: 3, updated: 1 },
      'None of its new items are in the library. The item that was there before stays, without what it changed.',
    ],
    [
      { updated: 1, unchanged: 2 },
      'What it had changed is no longer in the library. 3 items stay that were there before, without what it changed.',
    ],
    [
      { unchanged: 2, voters: 4 },
      'The votes that it brought are taken out. 2 items stay that were there before.',
    ],
    [{}, 'It had brought nothing new. '],
  ])('says what is gone and what stays: %o', (counts, said) => {
    const none = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, skipped: 0 };
    const { gone, stay } = sayUndone(BatchCounts.parse({ ...none, ...counts }));
    expect(`${gone} ${stay}`).toBe(said);
  });
});
