import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const ROWS = 'Code,Description\nkx-17,The export hangs\nkx-99,The map is empty\n';

test('whoever makes a column the id that was none is told that all comes in again', {
  timeout: 60_000,
}, async () => {
  const { user } = await desk.opens();
  const { client } = desk;
  const become = async (field: string) => {
    const all = screen.queryByRole('button', { name: 'Change columns' });
    if (all) await user.click(all);
    const becomes = screen.getByRole('combobox', { name: 'What Code becomes' });
    await user.click(becomes);
    const list = document.getElementById(becomes.getAttribute('aria-controls') ?? '') ?? document.body;
    await user.click(within(list).getByRole('option', { name: field, hidden: true }));
  };
  await takeFiles(client, [new File([ROWS], 'desk.csv')]);
  await screen.findByRole('button', { name: 'Import 1 file' });
  await become('Keep beside the item');
  await waitFor(() => expect(useImportFlow.getState().groups[0]?.mapping.columns[0]?.field).toBe('extra'));
  await user.click(screen.getByRole('button', { name: 'Import 1 file' }));
  await screen.findByRole('button', { name: 'Read the feedback' });
  useImportFlow.setState(useImportFlow.getInitialState(), true);
  await takeFiles(client, [new File([ROWS], 'desk.csv')]);
  await screen.findByRole('button', { name: 'Import 1 file' });
  expect(screen.queryByText(/they will come in again/u)).toBeNull();
  await become('Id in the source');
  await screen.findByText('Items of “desk” imported before have no ids: they will come in again');
  const why = screen.getByText(/^They are compared by “Code” now/u);
  // Beside the button too, wherever the page stands, with a way to the whole of it.
  const warned = /^Items of “desk” will come in again/u;
  screen.getByRole('button', { name: 'Import 1 file', description: warned });
  await user.click(screen.getByRole('button', { name: 'See why' }));
  expect(document.activeElement?.contains(why)).toBe(true);
  await become('Keep beside the item');
  await waitFor(() => expect(screen.queryByText(/will come in again/u)).toBeNull());
  screen.getByRole('button', { name: 'Import 1 file', description: '' });
});
