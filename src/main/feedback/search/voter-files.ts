// Who voted, read from the files beside the batches. Each is looked through once, for where the lines of an item
// stand, and the lines of an item are read when it is first asked for: of most nobody ever asks.
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { KeptVoter } from '#core/feedback/voter.ts';
import { itemIdIn, linesFrom, parsedLine } from './batch-lines.ts';

interface Places {
  /** A batch is written once; who takes people out of it by hand makes another file of it. */
  readonly size: number;
  readonly changedMs: number;
  /** Offset and length of each line of an item, one after the other. */
  readonly byItem: ReadonlyMap<string, readonly number[]>;
  /** Those that were asked for: evidence is, over and over. */
  readonly read: Map<string, readonly KeptVoter[]>;
}

export class VoterFiles {
  readonly #places = new Map<string, Places>();

  /** The voters of items in the file of one batch, by item; none where there is no such file, as of most. */
  read(path: string, ids: readonly string[]): Map<string, readonly KeptVoter[]> {
    const found = new Map<string, readonly KeptVoter[]>();
    const file = openIfThere(path);
    if (file === null) return found;
    try {
      const { byItem, read } = this.#placesIn(path, fstatSync(file));
      for (const id of ids) {
        const places = byItem.get(id);
        if (!places) continue;
        const voters = read.get(id) ?? votersAt(file, places);
        read.set(id, voters);
        found.set(id, voters);
      }
      return found;
    } finally {
      closeSync(file);
    }
  }

  #placesIn(path: string, { size, mtimeMs }: Stats): Places {
    const known = this.#places.get(path);
    if (known?.size === size && known.changedMs === mtimeMs) return known;
    const byItem = new Map<string, number[]>();
    for (const { text, offset, length } of linesFrom(path, 0)) {
      const id = itemIdIn(text);
      const places = byItem.get(id);
      if (places) places.push(offset, length);
      else byItem.set(id, [offset, length]);
    }
    const places = { size, changedMs: mtimeMs, byItem, read: new Map() };
    this.#places.set(path, places);
    return places;
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function votersAt(file: number, places: readonly number[]): KeptVoter[] {
  const voters: KeptVoter[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const bytes = Buffer.allocUnsafe(places[at + 1] ?? 0);
    const read = readSync(file, bytes, 0, bytes.length, places[at] ?? 0);
    const voter = KeptVoter.safeParse(parsedLine(bytes.toString('utf8', 0, read)));
    // Where somebody damaged the line, the others are to be told all the same.
    if (voter.success) voters.push(voter.data);
  }
  return voters;
}
