import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { durableWrite } from '#main/store/durable-write.ts';
import { errorCodeOf } from '#main/store/file-system.ts';
import type { ClockAnchor } from './host-clock.ts';

// Kept only while a demo is under way, and of use only until the machine boots again.

const Anchor = z.object({
  bootId: z.string(),
  hostMs: z.number(),
  monotonicMs: z.number(),
  uptimeMs: z.number(),
}) satisfies z.ZodType<ClockAnchor>;

const anchorPath = (workspaceFolder: string) => join(workspaceFolder, '.shipit', 'clock.json');

export async function saveAnchor(workspaceFolder: string, anchor: ClockAnchor): Promise<void> {
  await durableWrite(anchorPath(workspaceFolder), JSON.stringify(anchor));
}

/** Undefined where none was kept, or where it cannot be read: the time of day serves then. */
export async function loadAnchor(workspaceFolder: string): Promise<ClockAnchor | undefined> {
  try {
    return Anchor.parse(JSON.parse(await readFile(anchorPath(workspaceFolder), 'utf8')));
  } catch (fault) {
    const isUnreadable = fault instanceof SyntaxError || fault instanceof z.ZodError;
    if (isUnreadable || errorCodeOf(fault) !== 'UNKNOWN') return undefined;
    throw fault;
  }
}

export async function forgetAnchor(workspaceFolder: string): Promise<void> {
  await rm(anchorPath(workspaceFolder), { force: true });
}
