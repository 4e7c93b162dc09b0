import { expect, test } from 'vitest';
import { readRosterFile } from '#renderer/features/people/roster-file.ts';

const LIST = 'name;diet\nJörg Müller;–';

test.each([
  ['UTF-8', Buffer.from(LIST)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${LIST}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${LIST}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${LIST}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(LIST.replace('–', '\u0096'), 'latin1')],
])('a list of people saved as %s keeps its letters', async (_encoding, bytes) => {
  expect(await readRosterFile(new Blob([bytes]))).toBe(LIST);
});
