import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a dry run counts that has no workspace to compare with yet. */
export interface Aside {
  readonly workspace: string;
  /** So that this machine does not remember a workspace that is gone again. */
  readonly userData: string;
}

/** Does the work in an empty folder beside everything, of which nothing stays. */
export async function countAside(work: (aside: Aside) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shipit-dry-run-'));
  try {
    await work({ workspace: join(folder, 'workspace'), userData: join(folder, 'user') });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
