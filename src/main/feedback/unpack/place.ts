import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileOrigin } from '#contract/inspected-file.ts';

/** Where a file stands that is being unpacked. */
export interface Place {
  readonly isNamed: boolean;
  /** What somebody named. */
  readonly root: string;
  /** The container that was dropped, and how it is shown; null for a file that was dropped itself. */
  readonly within: Pick<FileOrigin, 'path' | 'name' | 'kind'> | null;
  readonly depth: number;
}

export function placeOfNamed(path: string): Place {
  return { isNamed: true, root: path, within: null, depth: 0 };
}

/** Inside of a container; of several around each other the outermost is told, which somebody knows. */
export function placeWithin(place: Place, path: string, kind: 'folder' | 'archive'): Place {
  return { ...place, within: place.within ?? { path, name: basename(path), kind } };
}

/** Null for a file that was dropped itself. */
export function originOfPlain({ within }: Place, path: string): FileOrigin | null {
  return within && { ...within, bytes: statSync(path).size, parts: [], isOneOf: true };
}
