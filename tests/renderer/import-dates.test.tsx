import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const dropped = (name: string, text: string) => desk.drops(new File([text], name));

test('dates that can be read both ways are asked for at the top, until somebody has said', {
  timeout: 60_000,
}, async () => {
  const rows = 'id,description,created\n1,The export hangs,03/04/2025\n2,The map is empty,05/04/2025\n';
  const user = await dropped('desk.csv', rows);
  const asked = (await screen.findByText('Which day is “03/04/2025”?')).closest('[role="note"]');
  const question = within(asked as HTMLElement);
  question.getByText(/Until you say, the month comes first\./u);
  question.getByRole('button', { name: '4 Mar 2025' });
  await user.click(question.getByRole('button', { name: '3 Apr 2025' }));
  await waitFor(() => expect(screen.queryByText(/^Which day is/u)).toBeNull());
  const [group] = useImportFlow.getState().groups;
  expect(group?.mapping.dateOrder).toBe('day-first');
  expect(group?.columns.find(({ field }) => field === 'date')?.confidence).toBe(1);
  await screen.findByText('3 Apr 2025');
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  // Said once, it is not asked again.
  useImportFlow.setState(useImportFlow.getInitialState(), true);
  await dropped('desk.csv', rows);
  await screen.findByText('3 Apr 2025');
  expect(screen.queryByText(/^Which day is/u)).toBeNull();
});

test('the guess that was right is settled by a press too', { timeout: 60_000 }, async () => {
  const user = await dropped('desk.csv', 'id,description,created\n1,The export hangs,03/04/2025\n');
  await user.click(await screen.findByRole('button', { name: '4 Mar 2025' }));
  await waitFor(() => expect(screen.queryByText(/^Which day is/u)).toBeNull());
  expect(useImportFlow.getState().groups[0]?.mapping.dateOrder).toBe('month-first');
});

test('dates of both orders in one column are asked for by their first number', {
  timeout: 60_000,
}, async () => {
  const user = await dropped(
    'desk.csv',
    'id,description,created\n1,The export hangs,25/04/2025\n2,The map is empty,04/25/2025\n',
  );
  await screen.findByText('Dates are written both ways, “25/04/2025” and “04/25/2025”: which comes first?');
  await user.click(screen.getByRole('button', { name: 'The month' }));
  await waitFor(() => expect(screen.queryByText(/^Dates are written both ways/u)).toBeNull());
});

test('dates that another file of the group settles are not asked for', { timeout: 60_000 }, async () => {
  await desk.opens();
  const file = (name: string, day: string) =>
    new File([`id,description,created\n${name},The export hangs,${day}\n`], name);
  await takeFiles(desk.client, [file('desk-1.csv', '03/04/2025'), file('desk-2.csv', '06/25/2025')]);
  await screen.findByText('4 Mar 2025');
  expect(screen.queryByText(/^Which day is/u)).toBeNull();
});
