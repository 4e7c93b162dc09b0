import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';

const desk = anImportDesk();

const mail = (id: number, from: string, body: string, more = '') =>
  `From 1@xxx Sat Mar 14 09:26:53 +0000 2026\nMessage-ID: <${id}@mail.acme.example>\nFrom: ${from}\n` +
  `Subject: Export\nDate: Sat, 14 Mar 2026 10:26:53 +0100\n${more}\n${body}\n\n`;

const ANSWER = 'In-Reply-To: <1@mail.acme.example>\nReferences: <1@mail.acme.example>\n';
const MAILBOX = [
  mail(1, 'Noor <noor@shop.example>', 'The export stops.'),
  mail(2, 'Help <help@acme.example>', 'We are looking into it.', ANSWER),
  mail(3, 'Ben <ben@gmail.com>', 'It stops for me as well.', ANSWER),
].join('');

test('answers out of a mailbox are asked about, and left out at one press', { timeout: 60_000 }, async () => {
  const user = await desk.drops(new File([MAILBOX], 'inbox.mbox'));
  await screen.findByText(/^Is help@acme\.example yours\? 1 message/u);
  const file = () => useImportFlow.getState().groups[0]?.files[0];
  expect(file()?.answering).toEqual([{ address: 'help@acme.example', domain: 'acme.example', rows: 1 }]);
  await user.click(screen.getByRole('button', { name: 'Leave acme.example out' }));
  await waitFor(() => expect(file()?.byStaff.rows).toBe(1));
  expect(useImportFlow.getState().groups[0]?.mapping.staff).toEqual(['acme.example']);
  expect(screen.queryByText(/^Is help@acme\.example yours/u)).toBeNull();
});

test('ids of messages beside the words of a mail are nobody’s addresses', { timeout: 60_000 }, async () => {
  await desk.drops(new File([MAILBOX], 'inbox.mbox'));
  await screen.findByRole('button', { name: 'Import 1 file' });
  const file = useImportFlow.getState().groups[0]?.files[0];
  expect(file?.personal.rowsWith.emails).toBe(0);
  expect(file?.preview[1]?.item?.extra).toEqual({ Thread: '<1@mail.acme.example>' });
});
