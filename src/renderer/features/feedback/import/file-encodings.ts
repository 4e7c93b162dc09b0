// Files with the same columns may come from different programs: each is read in an encoding of its own. What is said of
// all of them holds for those whose bytes do not tell, so that it spoils none that was read rightly.
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { type Encoding, encodingNamed } from '#core/feedback/encodings.ts';
import type { FileGroup } from './import-flow.ts';

type Said = Pick<FileGroup, 'files' | 'overrides'>;

/** A table of ours is UTF-8, whatever its files are. */
export function writtenIn({ origin, recognition }: InspectedFile): Encoding | null {
  return encodingNamed(origin?.encoding ?? recognition.encoding);
}

/** The encoding that the first file with a doubtful one is likely to be in; null where none has. */
export function suggestionFor(files: readonly InspectedFile[]): Encoding | null {
  return files.find(({ encodingSuggested }) => encodingSuggested !== null)?.encodingSuggested ?? null;
}

/** Files whose bytes do not tell, or of which somebody has said it; all where there is none such. */
export function filesToSay({ files, overrides: { encodings = {} } }: Said): readonly InspectedFile[] {
  const some = files.filter(
    (file) =>
      file.origin?.encoding !== undefined ||
      encodings[file.path] !== undefined ||
      !file.recognition.encoding.startsWith('utf-'),
  );
  return some.length > 0 ? some : files;
}

/** The overrides of the group with some of its files in another encoding. */
export function withEncoding(
  { overrides }: Pick<FileGroup, 'overrides'>,
  files: readonly InspectedFile[],
  encoding: Encoding,
): ReadingOverrides {
  const said = files.map(({ path }) => [path, encoding] as const);
  return { ...overrides, encodings: { ...overrides.encodings, ...Object.fromEntries(said) } };
}

/**
 * A file that joins others of which somebody has said one encoding is of the same kind, where its bytes do not tell
 * and its words look like no other.
 */
export function withJoining(overrides: ReadingOverrides, files: readonly InspectedFile[]): ReadingOverrides {
  const [said, ...others] = new Set(Object.values(overrides.encodings ?? {}));
  if (said === undefined || others.length > 0) return overrides;
  const alike = files.filter((file) => {
    const isNew = overrides.encodings?.[file.path] === undefined;
    return isNew && writtenIn(file) === 'windows-1252' && (file.encodingSuggested ?? said) === said;
  });
  return withEncoding({ overrides }, alike, said);
}
