import { notifications } from '@mantine/notifications';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DropToImport } from '#renderer/features/feedback/DropToImport.tsx';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { cancelImports, runImports } from '#renderer/features/feedback/import/run-imports.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

// An import that does not go its way from beginning to end in one page.

const desk = anImportDesk();

const MANY = Array.from({ length: 150_000 }, (_, row) => `${row},The export of season ${row} hangs\n`);
const large = () => new File(['nr,remark\n', ...MANY], 'large.csv');

test('Escape cancels an import, and what was imported before it is said to stay', {
  timeout: 120_000,
}, async () => {
  const opened = await desk.opens();
  const small = new File(['id,description\n1,It hangs\n'], 'first.csv');
  await takeFiles(desk.client, [small, large()]);
  await opened.user.click(await screen.findByRole('button', { name: 'Import 2 files' }));
  await screen.findByText('Importing large.csv, 2 of 2', {}, { timeout: 30_000 });
  await opened.user.keyboard('{Escape}');
  await screen.findByText(
    'The import of large.csv was cancelled. Nothing of it was kept. 1 import before it is in the library.',
    {},
    { timeout: 30_000 },
  );
  await opened.user.click(screen.getByRole('button', { name: 'All imports' }));
  expect(opened.place()).toBe('/feedback/imports');
});

test('a cancel that comes before the import that it is to stop is not lost', {
  timeout: 60_000,
}, async () => {
  await desk.opens();
  const { client } = desk;
  await takeFiles(client, [large()]);
  const { promise: asked, resolve: heard } = Promise.withResolvers<void>();
  // In a browser the two go by connections of their own.
  const call: typeof client.call = async (name, input) => {
    if (name === 'import.run') await asked;
    const reply = await client.call(name, input);
    if (name === 'import.cancel') heard();
    return reply;
  };
  const running = runImports({ ...client, call });
  await cancelImports({ ...client, call });
  await running;
  await screen.findByText('The import of large.csv was cancelled. Nothing of it was kept.');
  expect(useMirror.getState().snapshot?.batches.batches).toEqual({});
});

test('an import that is begun again right after it was cancelled is not cancelled with it', {
  timeout: 60_000,
}, async () => {
  await desk.opens();
  const { client } = desk;
  await takeFiles(client, [large()]);
  const running = runImports(client);
  const cancelling = cancelImports(client);
  await act(() => running);
  screen.getByText('The import of large.csv was cancelled. Nothing of it was kept.');
  const again = runImports(client);
  await act(() => cancelling);
  await act(() => again);
  await screen.findByText(/every row is accounted for/u);
});

test('a cancel that comes too late for one import stops those after it, and of the last it is said', {
  timeout: 60_000,
}, async () => {
  await desk.opens();
  const { client } = desk;
  const first = new File(['id,description\n1,It hangs\n'], 'first.csv');
  const second = new File(['nr,remark\n1,It is slow\n'], 'second.csv');
  await takeFiles(client, [first, second]);
  // Pressed while the batch was being saved.
  const call: typeof client.call = async (name, input) => {
    const reply = await client.call(name, input);
    if (name === 'import.run') void cancelImports(client);
    return reply;
  };
  await act(() => runImports({ ...client, call }));
  screen.getByText('The other imports were cancelled. 1 import before it is in the library.');
  await act(() => runImports({ ...client, call }));
  screen.getByText('It was too late to cancel: the import was being saved. Undo takes it back.');
});

test('there is a way out as long as it leads anywhere: not while an import is being saved', async () => {
  await desk.opens();
  act(() => useImportFlow.setState({ step: 'running' }));
  screen.getByRole('button', { name: 'Cancel' });
  const importing = { doing: 'importing', bytesRead: 1, bytesTotal: 2, rows: 7 } as const;
  act(() => useMirror.setState({ importing }));
  screen.getByRole('button', { name: 'Cancel' });
  act(() => useMirror.setState({ importing: null }));
  screen.getByText('7 rows read, being saved');
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});

test('an import begun elsewhere is shown, is cancelled by its button, and not by who stops reading files or Escape', {
  timeout: 120_000,
}, async () => {
  const opened = await desk.opens();
  const [path = ''] = await desk.client.handOver([large()]);
  const running = desk.company.as('Olga')('import.run', { paths: [path] });
  await screen.findByText(/^An import is under way/u, {}, { timeout: 30_000 });
  expect(await desk.company.must('Olga')('import.cancel', { onlyReading: true })).toEqual({
    cancelled: false,
  });
  const before = useMirror.getState().importing?.rows ?? 0;
  await opened.user.keyboard('{Escape}');
  await waitFor(() => expect(useMirror.getState().importing?.rows).toBeGreaterThan(before));
  await opened.user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await running).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
  await screen.findByText('The import that was under way has ended');
  screen.getByRole('button', { name: 'All imports' });
});

test('an import of this page is its own, also when its answer overtakes the news that it has ended', async () => {
  await desk.opens();
  const importing = { doing: 'importing', bytesRead: 1, bytesTotal: 2, rows: 1 } as const;
  // In a browser answers and events come by two connections.
  act(() => useImportFlow.setState({ step: 'running' }));
  act(() => useMirror.setState({ importing }));
  act(() => useImportFlow.setState({ step: 'choose' }));
  expect(screen.queryByText(/^An import is under way/u)).toBeNull();
  act(() => useMirror.setState({ importing: null }));
  expect(screen.queryByText('The import that was under way has ended')).toBeNull();
  act(() => useMirror.setState({ importing }));
  screen.getByText(/^An import is under way/u);
});

test('that an import elsewhere has ended is old news once one of this page has begun, or is done', async () => {
  await desk.opens();
  const importing = { doing: 'importing', bytesRead: 1, bytesTotal: 2, rows: 1 } as const;
  const ended = 'The import that was under way has ended';
  act(() => useMirror.setState({ importing }));
  act(() => useMirror.setState({ importing: null }));
  screen.getByText(ended);
  // Too quick for any news of it.
  act(() => useImportFlow.setState({ step: 'running' }));
  act(() => useImportFlow.setState({ step: 'choose' }));
  expect(screen.queryByText(ended)).toBeNull();
  // In a browser the news of an own one may come when it is done.
  act(() => useImportFlow.setState({ step: 'done' }));
  act(() => useMirror.setState({ importing }));
  act(() => useMirror.setState({ importing: null }));
  expect(screen.queryByText(ended)).toBeNull();
});

test.each([
  ['text/uri-list', 'That was a link, and no file.'],
  ['text/plain', 'That was text, and no file.'],
])(
  'a drop of %s is said to be no file, and does not leave the app',
  { timeout: 60_000 },
  async (type, said) => {
    await desk.opens('/feedback/import', <DropToImport />);
    const field = document.body.appendChild(document.createElement('input'));
    const dataTransfer = { types: [type], files: [], items: [] };
    // False where the browser's own way was prevented.
    expect([fireEvent.dragOver(field, { dataTransfer }), fireEvent.drop(field, { dataTransfer })]).toEqual([
      true,
      true,
    ]);
    field.remove();
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    await screen.findByText(said);
    notifications.clean();
  },
);
