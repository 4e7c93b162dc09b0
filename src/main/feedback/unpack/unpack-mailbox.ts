// A mailbox becomes a table of the messages that came in. What was written from the mailbox itself is an
// answer and no customer's words: it is known by the addresses that mail was delivered to, and by Gmail's labels.
import { rmSync } from 'node:fs';
import PostalMime, { type Email } from 'postal-mime';
import { notRecognised } from '../import/look-at-file.ts';
import type { OnChunk } from '../import/source-table.ts';
import { openUnpackedTable, UnpackedTableWriter } from '../import/unpacked-table.ts';
import { type MboxMessage, mboxMessages } from './mbox-messages.ts';
import { mendAscii, saysAscii } from './mend-ascii.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { UnpackedTable } from './unpacked.ts';

/** Headers of the table; the recogniser for mailboxes goes by them. */
const HEADERS = ['Message-ID', 'Date', 'From', 'From address', 'Subject', 'Body', 'To', 'Labels', 'Thread'];
const ADDRESS = HEADERS.indexOf('From address');
const OWN_ANSWER = 'sent';
/** No address is written so. */
const NOBODY = '\0';
const NOT_SAID = /(?:^|,)\s*(?:drafts?|spam|trash|chats?)\s*(?:,|$)/iu;

/** Two passes: only at the end is it known which addresses are the mailbox's own. */
export async function unpackMailbox(
  path: string,
  folder: UnpackFolder,
  onChunk: OnChunk,
): Promise<UnpackedTable> {
  const all = folder.place(path);
  const own = new Set<string>();
  let notSaid = 0;
  const first = new UnpackedTableWriter(all, '', HEADERS);
  try {
    for (const message of mboxMessages(path, onChunk))
      if (!(await addMessage(message, first, own))) notSaid += 1;
    first.finish();
  } finally {
    first.close();
  }
  const received = copyReceived(all, folder.place(path), own, notSaid);
  rmSync(all, { force: true });
  if (received.rows === 0) throw notRecognised(path, 'it holds no message that somebody sent to it');
  return { path: received.path, kind: 'mailbox', isOneOf: true, parts: [] };
}

/** False for what nobody sent to the mailbox: drafts, spam, trash, chats. */
async function addMessage(
  { line, bytes }: MboxMessage,
  table: UnpackedTableWriter,
  own: Set<string>,
): Promise<boolean> {
  if (bytes === null) {
    table.write(line, [], 'The message is longer than 64 MB.');
    return true;
  }
  const mail = await parsedMail(bytes);
  if (mail === null) {
    table.write(line, [], 'The message cannot be read as mail.');
    return true;
  }
  const labels = headerOf(mail, 'x-gmail-labels').replaceAll(/\s+/gu, ' ');
  const address = mail.from?.address?.toLowerCase() ?? '';
  for (const name of ['delivered-to', 'x-original-to'])
    for (const word of headerOf(mail, name).split(/[\s<>,]+/u))
      if (word.includes('@')) own.add(word.toLowerCase());
  if (labels.split(',').some((label) => label.trim().toLowerCase() === OWN_ANSWER)) own.add(address);
  if (NOT_SAID.test(labels)) return false;
  table.write(line, cellsOf(mail, address, labels));
  return true;
}

function cellsOf(mail: Email, address: string, labels: string): string[] {
  return [
    mail.messageId ?? '',
    mail.date ?? '',
    mail.from?.name || address,
    address,
    mail.subject ?? '',
    bodyOf(mail),
    (mail.to ?? []).map((to) => to.address ?? to.name).join(', '),
    labels,
    headerOf(mail, 'x-gm-thrid') || (mail.references?.split(/\s+/u)[0] ?? mail.inReplyTo ?? ''),
  ];
}

/** Plain text where there is some; HTML becomes text where all cells do, and is known to be HTML. */
function bodyOf({ text, html }: Email): string {
  if (text?.trim()) return text;
  return html ? `<html>${html}` : '';
}

async function parsedMail(bytes: Buffer): Promise<Email | null> {
  try {
    const mail = await PostalMime.parse(bytes);
    // Parts without a boundary cannot be told apart: they are words as they stand rather than none.
    const isLost = bodyOf(mail) === '' && /^multipart\/(?!.*boundary)/iu.test(headerOf(mail, 'content-type'));
    if (isLost) return { ...mail, text: bytes.toString('utf8', startOfBody(bytes)) };
    if (!saysAscii(bytes)) return mail;
    return { ...mail, text: mendAscii(mail.text ?? ''), html: mendAscii(mail.html ?? '') };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function startOfBody(bytes: Buffer): number {
  const match = /\r?\n\r?\n/u.exec(bytes.toString('latin1'));
  return match ? match.index + match[0].length : bytes.length;
}

function headerOf({ headers }: Email, key: string): string {
  return headers.find((header) => header.key === key)?.value ?? '';
}

/** Copies the table without the mailbox's own messages, and says how many those were. */
function copyReceived(
  from: string,
  to: string,
  own: ReadonlySet<string>,
  notSaid: number,
): { path: string; rows: number } {
  const isOwn = (cells: readonly string[]) => own.has(cells[ADDRESS] || NOBODY);
  let answers = 0;
  for (const { cells } of openUnpackedTable(from).rows) if (isOwn(cells)) answers += 1;
  const number = (count: number) => count.toLocaleString('en-GB');
  const of = [
    'mbox',
    ...(answers > 0 ? [`own messages left out: ${number(answers)}`] : []),
    ...(notSaid > 0 ? [`drafts, spam and trash left out: ${number(notSaid)}`] : []),
  ].join(', ');
  const writer = new UnpackedTableWriter(to, of, HEADERS);
  try {
    for (const { line, cells, problem } of openUnpackedTable(from).rows)
      if (!isOwn(cells)) writer.write(line, cells, problem);
    writer.finish();
  } finally {
    writer.close();
  }
  return { path: to, rows: writer.rows };
}
