// Corrections that are still being read when somebody corrects again, adds files or presses Import.
import { rm } from 'node:fs/promises';
import { screen } from '@testing-library/react';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Client } from '#renderer/client/client.ts';
import { correct, type FileGroup, useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { leaveOutFile, partsOf, takeInFile } from '#renderer/features/feedback/import/left-out-files.ts';
import { runImports } from '#renderer/features/feedback/import/run-imports.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { anImportDesk } from '#tests/builders/import-desk.tsx';
import { fileIn } from '#tests/builders/words-of-languages.ts';

const desk = anImportDesk();
const LONG = { timeout: 60_000 };

const inShiftJis = (name: string) =>
  new File([new Uint8Array(iconv.encode(fileIn('japanese', 5), 'shift_jis'))], name);
const plain = () => new File(['id,comment,stars\n1,The export stops halfway through.,2\n'], 'words.csv');

const groupAt = (place: number): FileGroup => {
  const group = useImportFlow.getState().groups[place];
  if (!group) throw new Error(`Expected a group at ${place}.`);
  return group;
};
const encodingOf = ({ files }: FileGroup) => files[0]?.recognition.encoding;
const readAs = (client: Client, encoding: 'shift_jis' | 'euc-jp') =>
  correct(client, groupAt(0), { overrides: { encoding } });

/** A client whose answers come when they are let go. */
function heldBack(client: Client): { readonly client: Client; readonly letGo: () => void } {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const call: Client['call'] = async (name, input) => {
    const reply = await client.call(name, input);
    await held;
    return reply;
  };
  return { client: { ...client, call }, letGo };
}

test('whoever imports while the files are still read anew has them imported as chosen', LONG, async () => {
  await desk.drops(inShiftJis('voices.csv'));
  const { client, letGo } = heldBack(desk.client);
  const correcting = readAs(client, 'shift_jis');
  const importing = runImports(desk.client);
  letGo();
  expect(await correcting).toBe(true);
  await importing;
  expect(groupAt(0).batch?.recognition.encoding).toBe('shift_jis');
});

test(
  'a file that cannot be read as was just chosen is not imported otherwise: the review comes back and says why',
  LONG,
  async () => {
    await desk.drops(inShiftJis('voices.csv'), plain());
    const { client, letGo } = heldBack(desk.client);
    await rm(groupAt(0).files[0]?.path ?? '');
    const correcting = readAs(client, 'shift_jis');
    const importing = runImports(desk.client);
    letGo();
    expect(await correcting).toBe(false);
    await importing;
    expect(useImportFlow.getState().step).toBe('review');
    expect(groupAt(0).batch).toBeNull();
    expect(groupAt(1).batch).not.toBeNull();
    await screen.findByText(/^voices\.csv cannot be imported: /u);
    await screen.findByText('What stands below was not imported. 1 other import is in the library.');
    const { rows } = await desk.company.must('Olga')('feedback.query', {});
    expect(rows).toHaveLength(1);
  },
);

test('a call that is refused while the import waits for it is said, and imports nothing', LONG, async () => {
  await desk.drops(inShiftJis('voices.csv'));
  const error = { code: 'not-connected', message: 'Nobody answered.', details: {} } as const;
  const call = async () => ({ ok: false, error }) as const;
  const correcting = readAs({ ...desk.client, call }, 'shift_jis');
  await Promise.all([correcting, runImports(desk.client)]);
  expect(groupAt(0)).toMatchObject({ batch: null, refusal: error });
  expect(useImportFlow.getState().step).toBe('review');
});

test(
  'of two encodings said one after the other the second holds, whichever is answered last',
  LONG,
  async () => {
    await desk.drops(inShiftJis('voices.csv'));
    const { client, letGo } = heldBack(desk.client);
    const first = readAs(client, 'euc-jp');
    await readAs(desk.client, 'shift_jis');
    letGo();
    expect(await first).toBe(true);
    expect(groupAt(0).overrides).toEqual({ encoding: 'shift_jis' });
    expect(encodingOf(groupAt(0))).toBe('shift_jis');
  },
);

test('a refusal that comes late says nothing of what has been read since', LONG, async () => {
  await desk.drops(inShiftJis('voices.csv'));
  const error = { code: 'not-connected', message: 'Nobody answered.', details: {} } as const;
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const call = async () => {
    await held;
    return { ok: false, error } as const;
  };
  const first = readAs({ ...desk.client, call }, 'euc-jp');
  const second = readAs(desk.client, 'shift_jis');
  const importing = runImports(desk.client);
  await second;
  letGo();
  await Promise.all([first, importing]);
  expect(groupAt(0).refusal).toBeNull();
  expect(groupAt(0).batch?.recognition.encoding).toBe('shift_jis');
});

test(
  'what was said of columns that were read otherwise since is asked again, not left out of an import',
  LONG,
  async () => {
    await desk.drops(inShiftJis('voices.csv'));
    const { client, letGo } = heldBack(desk.client);
    const reading = readAs(client, 'shift_jis');
    const group = groupAt(0);
    const mapped = correct(desk.client, group, {
      mapping: { ...group.mapping, redact: { ...group.mapping.redact, emails: true } },
    });
    const importing = runImports(desk.client);
    letGo();
    expect(await Promise.all([reading, mapped])).toEqual([true, false]);
    await importing;
    expect(useImportFlow.getState().step).toBe('review');
    expect(groupAt(0).batch).toBeNull();
    expect(encodingOf(groupAt(0))).toBe('shift_jis');
  },
);

test(
  'what is left out, or taken in, while the others are read anew stays so, and reads as they do',
  LONG,
  async () => {
    await desk.drops(...['voices-1.csv', 'voices-2.csv', 'voices-3.csv'].map(inShiftJis));
    const pathOf = (name: string) =>
      partsOf(groupAt(0)).find(({ file }) => file.name === name)?.file.path ?? '';
    leaveOutFile(groupAt(0), pathOf('voices-1.csv'));
    const { client, letGo } = heldBack(desk.client);
    const reading = readAs(client, 'shift_jis');
    leaveOutFile(groupAt(0), pathOf('voices-3.csv'));
    await takeInFile(desk.client, groupAt(0), pathOf('voices-1.csv'));
    letGo();
    await reading;
    const { files } = groupAt(0);
    expect(files.map(({ name, recognition }) => [name, recognition.encoding])).toEqual([
      ['voices-1.csv', 'shift_jis'],
      ['voices-2.csv', 'shift_jis'],
    ]);
  },
);

test('files added while the others are read anew stay', LONG, async () => {
  await desk.drops(inShiftJis('voices-1.csv'));
  const { client, letGo } = heldBack(desk.client);
  const correcting = readAs(client, 'shift_jis');
  await takeFiles(desk.client, [inShiftJis('voices-2.csv')]);
  letGo();
  await correcting;
  expect(groupAt(0).files.map(({ name }) => name)).toEqual(['voices-1.csv', 'voices-2.csv']);
});
