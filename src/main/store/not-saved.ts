import { Refusal } from '#core/refusals.ts';
import { errorCodeOf } from './file-system.ts';

/** The refusal that a failed write becomes; `cause` is the system's code, `ENOSPC` for a full disk. */
export function notSaved(document: string | null, error: unknown): Refusal {
  const cause = errorCodeOf(error);
  return new Refusal('not-saved', `This could not be saved (${cause}).`, { document, cause });
}

/** Runs work that writes; a system error on the way is refused with `not-saved`, anything else passes. */
export async function refusingFailedWrites<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal || errorCodeOf(error) === 'UNKNOWN') throw error;
    throw notSaved(null, error);
  }
}
