// The secret by which placeholders are made. It stands beside the batches and goes where they go: with
// another one the same import would bring every redacted item again. No document, because documents are
// told to every window.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#core/refusals.ts';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { durableWrite } from '#main/store/durable-write.ts';
import { isMissing } from '#main/store/file-system.ts';
import { feedbackFolder } from './batch-files.ts';

const KeyFile = z.object({ schemaVersion: z.literal(1), key: z.string().min(32).max(200) });
const KEY_BYTES = 32;
const NAME = 'placeholder-key.json';

/** The key of a workspace, made when it is first asked for. One that is not to be kept is for a preview only. */
export async function placeholderKey(workspaceFolder: string, mayKeep: boolean): Promise<string> {
  const path = join(feedbackFolder(workspaceFolder), NAME);
  const kept = await readKey(path);
  if (kept !== null) return kept;
  const key = randomBytes(KEY_BYTES).toString('base64url');
  if (mayKeep) {
    await ensureFolder(feedbackFolder(workspaceFolder));
    const file: z.infer<typeof KeyFile> = { schemaVersion: 1, key };
    await durableWrite(path, JSON.stringify(file));
  }
  return key;
}

async function readKey(path: string): Promise<string | null> {
  try {
    return KeyFile.parse(JSON.parse(await readFile(path, 'utf8'))).key;
  } catch (error) {
    if (isMissing(error)) return null;
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const reason = 'it is damaged; put back a copy of it, or remove it, and redacted items come in once more';
    throw new Refusal('file-unreadable', `feedback/${NAME} cannot be read: ${reason}.`, {
      file: NAME,
      reason,
    });
  }
}
