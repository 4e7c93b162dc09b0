import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  write(sessions: readonly KeptSession[]): void;
}

/** A book that forgets with the program. */
export const NO_BOOK: SessionBook = { read: () => [], write: () => undefined };

/** What cannot be read counts as nobody; what cannot be written costs another invitation. */
export function openSessionBook(file: string, log: (message: string, fault: unknown) => void): SessionBook {
  return {
    read() {
      try {
        const written = z.array(Written).parse(JSON.parse(readFileSync(file, 'utf8')));
        return written.map(({ seenAtMs, ...one }) => ({
          ...one,
          idleMs: Math.max(0, Date.now() - seenAtMs),
        }));
      } catch {
        return [];
      }
    },
    write(sessions) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        const written = sessions.map(({ idleMs, ...one }) => ({ ...one, seenAtMs: Date.now() - idleMs }));
        writeFileSync(`${file}.new`, JSON.stringify(written), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (fault) {
        log('Who was let in was not remembered.', fault);
      }
    },
  };
}
