import { readdir, rm, rmdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { CallError, CallName, InputOf, OutputOf } from '#contract/contract.ts';
import type { Caller, Kernel } from '#main/kernel/kernel.ts';
import { CommandFailed } from './command-failed.ts';

// The command line goes through the same gate as every window: it calls by name and gets replies.

const CALLER: Caller = { sessionId: 'command-line', door: 'command-line' };

/** Makes one call; a refusal becomes the command's failure. */
export async function ask<N extends CallName>(
  kernel: Kernel,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const reply = await kernel.dispatch(CALLER, name, input);
  if (!reply.ok) throw new CommandFailed(sayRefusal(reply.error));
  return reply.value as OutputOf<N>;
}

function sayRefusal({ code, message, details }: CallError): string {
  if (code !== 'workspace-in-use') return message;
  const { pid, host } = details;
  const who = typeof pid === 'number' ? ` It is process ${pid} on ${String(host)}.` : '';
  return `${message}${who} Close the workspace there, or end that program, and type the command again.`;
}

/** Stops the import that runs, if one does. */
export async function cancelImport(kernel: Kernel): Promise<void> {
  // Dispatch never throws, and "nothing was running" is a good answer, too.
  await kernel.dispatch(CALLER, 'import.cancel', {});
}

/**
 * Opens the workspace in the folder; a missing or empty folder becomes a new one, and stderr says so. True
 * where it did.
 */
export async function openOrCreateWorkspace(kernel: Kernel, folder: string): Promise<boolean> {
  if (!(await isMissingOrEmpty(folder))) {
    const path = resolve(folder);
    const status = await ask(kernel, 'workspace.open', { path });
    if (status.workspace?.mode === 'write') return false;
    throw new CommandFailed(
      `${folder} can only be read now: ${READ_ONLY[status.workspace?.readOnlyReason ?? 'folder-not-writable']}.`,
    );
  }
  await createWorkspace(kernel, folder);
  process.stderr.write(`Made a new workspace in ${folder}.\n`);
  return true;
}

/** Removes a workspace that this command has made; a folder that was there before stays, empty as it was. */
export async function removeWorkspace(kernel: Kernel, folder: string, wasThere: boolean): Promise<void> {
  const path = resolve(folder);
  await ask(kernel, 'workspace.close', {});
  await ask(kernel, 'workspace.forget', { path });
  for (const name of await readdir(path))
    await rm(join(path, name), { recursive: true, force: true, maxRetries: 5 });
  if (!wasThere) await rmdir(path);
}

export async function createWorkspace(kernel: Kernel, folder: string): Promise<void> {
  const path = resolve(folder);
  const organisation = basename(path) || 'ShipIt!';
  await ask(kernel, 'workspace.create', { path, organisation, you: { name: ownName(), email: null } });
}

const READ_ONLY = {
  asked: 'it was opened so',
  'workspace-newer': 'a newer ShipIt! has written it',
  'folder-not-writable': 'nothing can be written there',
} as const;

/** Nothing is there yet, so that a workspace may be made. */
export async function isMissingOrEmpty(folder: string): Promise<boolean> {
  const path = resolve(folder);
  try {
    return (await readdir(path)).length === 0;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTDIR') throw new CommandFailed(`${path} is a file, not a folder.`);
    throw fault;
  }
}

// A user without an entry in the system's list (a container's bare number) makes userInfo throw.
function ownName(): string {
  try {
    return userInfo().username || 'Organiser';
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_SYSTEM_ERROR') return 'Organiser';
    throw fault;
  }
}
