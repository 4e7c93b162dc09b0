import type { PersonId } from '#core/ids.ts';
import type { Change } from './changes.ts';

export type HistoryDirection = 'undo' | 'redo';

/** One command that can be taken back, or made again. */
export interface HistoryEntry {
  readonly document: string;
  readonly label: string;
  /** The call that made it, for who asks whether it may be taken back; null where none did. */
  readonly call: string | null;
  readonly changes: readonly Change[];
  /** Order in which the commands were given, which is not always the order in which they were saved. */
  readonly sequence: number;
}

const MAX_ENTRIES = 200;

/**
 * What each person can undo and redo: their own commands only, newest first. Null stands for commands
 * given with nobody chosen. Kept in memory; a restart begins with nothing to undo.
 */
export class UndoHistory {
  readonly #stacks = new Map<PersonId | null, Record<HistoryDirection, HistoryEntry[]>>();

  /** A new command: it can be undone, and what could be redone is in the past now. */
  record(by: PersonId | null, entry: HistoryEntry): void {
    const stacks = this.#stacksOf(by);
    stacks.undo = [...stacks.undo, entry].sort((a, b) => a.sequence - b.sequence).slice(-MAX_ENTRIES);
    stacks.redo = [];
  }

  /** The command that comes next, of those given before `sequence`. */
  next(by: PersonId | null, direction: HistoryDirection, sequence: number): HistoryEntry | undefined {
    return this.#stacksOf(by)[direction].findLast((entry) => entry.sequence < sequence);
  }

  /** After a saved undo the command can be redone, and the other way round. */
  move(by: PersonId | null, entry: HistoryEntry, direction: HistoryDirection): void {
    this.drop(by, entry, direction);
    this.#stacksOf(by)[direction === 'undo' ? 'redo' : 'undo'].push(entry);
  }

  /** Forgets a command that can no longer be taken back, so that it does not block those before it. */
  drop(by: PersonId | null, entry: HistoryEntry, direction: HistoryDirection): void {
    const stacks = this.#stacksOf(by);
    stacks[direction] = stacks[direction].filter((other) => other !== entry);
  }

  labels(by: PersonId | null): { readonly undo: readonly string[]; readonly redo: readonly string[] } {
    const stacks = this.#stacksOf(by);
    const newestFirst = (entries: readonly HistoryEntry[]) => entries.map((entry) => entry.label).reverse();
    return { undo: newestFirst(stacks.undo), redo: newestFirst(stacks.redo) };
  }

  #stacksOf(by: PersonId | null): Record<HistoryDirection, HistoryEntry[]> {
    const known = this.#stacks.get(by);
    if (known) return known;
    const fresh: Record<HistoryDirection, HistoryEntry[]> = { undo: [], redo: [] };
    this.#stacks.set(by, fresh);
    return fresh;
  }
}
