import type { Adapter } from 'lowdb';
import type { DocumentKind } from './document-kinds.ts';
import { type DocumentProblem, readDocument } from './document-reading.ts';
import { type DurableWriteOptions, durableWrite } from './durable-write.ts';
import { nodeFileSystem } from './file-system.ts';
import { jsonText } from './json-text.ts';

/** A document that is not one of its kind; nothing may be written over it. */
export class DamagedDocument extends Error {
  readonly problem: DocumentProblem | 'newer-version';

  constructor(problem: DocumentProblem | 'newer-version') {
    super(`The document cannot be read: ${problem}.`);
    this.name = 'DamagedDocument';
    this.problem = problem;
  }
}

/**
 * What lowdb reads and writes through, in place of its own file adapters, which call a damaged file
 * an empty one and say "saved" before it is (docs/adr/0001). Compact JSON; strict reading; null for
 * a file that is not there.
 */
export function durableJsonAdapter<T>(
  path: string,
  kind: DocumentKind<T>,
  options: DurableWriteOptions = {},
): Adapter<T> {
  return {
    async read() {
      const reading = await readDocument(path, kind, options.fs ?? nodeFileSystem);
      if (reading.state === 'missing') return null;
      if (reading.state === 'damaged') throw new DamagedDocument(reading.problem);
      if (reading.state === 'newer') throw new DamagedDocument('newer-version');
      return reading.value;
    },
    write: (value) => durableWrite(path, jsonText(value), options),
  };
}
