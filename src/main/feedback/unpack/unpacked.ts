// What unpacking gives: plain files to be recognised, and where each of them came from.
import type { FileOrigin } from '#contract/inspected-file.ts';
import type { ImportedFile } from '#core/feedback/batch.ts';
import type { Encoding } from '#core/feedback/encodings.ts';

/** Sheets or channels that somebody chose by name; null leaves it to the program. */
export type ChosenParts = readonly string[] | null;

/** One table out of a container, with what else of the container could be taken. */
export type UnpackedTable = Pick<FileOrigin, 'kind' | 'parts' | 'isOneOf'> & { readonly path: string };

export interface UnpackedFile {
  /** A plain file, or a table of ours; this is what is inspected and imported. */
  readonly path: string;
  /** False for what was found in a folder or a ZIP: there, not being feedback is nothing to complain of. */
  readonly isNamed: boolean;
  /** What somebody named: the file itself, or what it came out of. */
  readonly root: string;
  /** Null where somebody named the file itself and it is read as it is. */
  readonly origin: FileOrigin | null;
  /** The files it was made of, for the record of the batch; empty where it is read as it is. */
  readonly originals: readonly ImportedFile[];
  /** Files to make it of again where they are to be read another way; left out where it is read as it is. */
  readonly sources?: readonly string[];
  /** What its files are likely to be written in. */
  readonly encodingSuggested?: Encoding | null;
  /** Why it is not taken, where that has been found already. */
  readonly refused?: string;
}

export interface NotTaken {
  readonly name: string;
  readonly reason: string;
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[];
  /** Named by somebody, and refused. */
  readonly unreadable: readonly NotTaken[];
  /** Found inside of something, and no feedback. */
  readonly leftOut: readonly NotTaken[];
}
