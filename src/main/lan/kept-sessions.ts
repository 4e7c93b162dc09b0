import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

// Browsers that were let in, so that their pages come back by themselves when the program is started again in
// the middle of a show. Only hashes: whoever reads this file cannot come in by it.

const Written = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  id: z.string().max(80),
  /** By the time of day: no other clock outlives the program. */
  seenAtMs: z.number(),
});

export interface KeptSession {
  readonly hash: string;
  readonly id: string;
  /** How long nothing was heard of it. */
  readonly idleMs: number;
}

export interface SessionBook {
  read(): readonly KeptSession[];
  /** Answers at once, and writes afterwards: the call of a page must not wait for the disk, and all others with it. */
  write(sessions: readonly KeptSession[]): void;
  /** Settles when all of it is written. */
  settled(): Promise<void>;
}

/** A book that forgets with the program. */
export const NO_BOOK: SessionBook = {
  read: () => [],
  write: () => undefined,
  settled: () => Promise.resolve(),
};

/** What cannot be read counts as nobody; what cannot be written costs another invitation. */
export function openSessionBook(file: string, log: (message: string, fault: unknown) => void): SessionBook {
  let next: string | null = null;
  let writing: Promise<void> | null = null;
  // The newest of what comes while the disk is busy is enough.
  const writeAll = async () => {
    for (let text = next; text !== null; text = next) {
      next = null;
      await replace(file, text).catch((fault: unknown) => log('Who was let in was not remembered.', fault));
    }
    writing = null;
  };
  return {
    read: () => readBook(file),
    write(sessions) {
      const written = sessions.map(({ idleMs, ...one }) => ({ ...one, seenAtMs: Date.now() - idleMs }));
      next = JSON.stringify(written);
      writing ??= writeAll();
    },
    settled: async () => writing ?? undefined,
  };
}

function readBook(file: string): KeptSession[] {
  try {
    const written = z.array(Written).parse(JSON.parse(readFileSync(file, 'utf8')));
    return written.map(({ seenAtMs, ...one }) => ({ ...one, idleMs: Math.max(0, Date.now() - seenAtMs) }));
  } catch {
    return [];
  }
}

async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
