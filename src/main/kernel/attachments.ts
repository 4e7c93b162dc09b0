import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AttachmentId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { ensureFolder, fsyncFolder } from '#main/store/durable-folder.ts';
import { errorCodeOf } from '#main/store/file-system.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';

const MAX_BYTES = 100 * 1024 * 1024;
/** As much as a piece of evidence takes, in UTF-16 units; file systems allow longer names. */
const LONGEST_LABEL = 200;

/**
 * Copies a file into `attachments/`, named by id and content, and answers when it is on disk.
 * Throws `file-unreadable` for a folder, a missing file, or more than 100 MB, and `not-saved`.
 */
export async function addAttachment(
  workspaceFolder: string,
  path: string,
  id: AttachmentId,
): Promise<{ attachmentId: AttachmentId; label: string; bytes: number }> {
  const label = basename(path);
  const bytes = await sizeOf(path, label);
  const digest = (await sha256(path).catch(unreadable(label))).slice(0, 16);
  const attachmentId = AttachmentId.parse(`${id}-${digest}${safeEnding(label)}`);
  await refusingFailedWrites(() => copyInto(join(workspaceFolder, 'attachments'), path, attachmentId));
  return { attachmentId, label: label.slice(0, LONGEST_LABEL).toWellFormed(), bytes };
}

async function copyInto(folder: string, path: string, name: string): Promise<void> {
  await ensureFolder(folder);
  const temporary = join(folder, `.${name}.tmp`);
  try {
    await copyFile(path, temporary);
    await fsyncFile(temporary);
    await rename(temporary, join(folder, name));
    await fsyncFolder(folder);
  } finally {
    await rm(temporary, { force: true });
  }
}

export async function hasAttachment(workspaceFolder: string, id: AttachmentId): Promise<boolean> {
  const names = await readdir(join(workspaceFolder, 'attachments')).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [] as string[];
    throw fault;
  });
  return names.includes(id);
}

async function sizeOf(path: string, label: string): Promise<number> {
  const found = await stat(path).catch(unreadable(label));
  if (!found.isFile()) throw new Refusal('file-unreadable', `${label} is not a file.`, { name: label });
  if (found.size > MAX_BYTES) {
    throw new Refusal('file-unreadable', `${label} is larger than 100 MB. Link to it instead.`, {
      name: label,
    });
  }
  return found.size;
}

function unreadable(label: string): (fault: unknown) => never {
  return (fault) => {
    const cause = errorCodeOf(fault);
    throw new Refusal('file-unreadable', `${label} cannot be read (${cause}).`, { name: label, cause });
  };
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function fsyncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

// Only a plain ending survives, so that the name is safe on every system and still opens by type.
function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/u.test(ending) ? ending : '';
}
