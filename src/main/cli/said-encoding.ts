// What `shipit import` does with files whose bytes do not tell their encoding. A window suggests and is pressed; a
// command says what it suggests, and is told by `--encoding` the next time.
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { type Encoding, sayEncoding } from '#core/feedback/encodings.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import type { FailedFile, LikelyEncoding } from './import-report.ts';
import { ask } from './terminal-session.ts';

/** The files as they read in the encoding that was said. Those that are certain to be Unicode stay as they are. */
export async function readAsSaid(
  kernel: Kernel,
  files: readonly InspectedFile[],
  encoding: Encoding | undefined,
  failed: FailedFile[],
): Promise<readonly InspectedFile[]> {
  if (encoding === undefined) return files;
  const read = async (paths: readonly string[]) => {
    if (paths.length === 0) return [];
    const again = await ask(kernel, 'import.inspect', { paths: [...paths], overrides: { encoding } });
    for (const { name, reason } of again.unreadable) failed.push({ file: name, reason });
    return again.files;
  };
  const plain = await read(files.filter(isDoubtful).map(({ path }) => path));
  const byPath = new Map(plain.map((file) => [file.path, file]));
  const all: InspectedFile[] = [];
  for (const file of files) {
    // Made of its files again, a table lies elsewhere.
    if (file.origin?.encoding !== undefined) all.push(...(await read([file.path])));
    else if (isDoubtful(file)) all.push(...[byPath.get(file.path) ?? []].flat());
    else all.push(file);
  }
  return all;
}

/** What an import of these files has to say again; of files that stay as they are nothing is said. */
export function overridesOf(
  files: readonly InspectedFile[],
  encoding: Encoding | undefined,
): ReadingOverrides {
  if (encoding === undefined) return {};
  const read = files.filter(({ recognition, origin }) =>
    [recognition.encoding, origin?.encoding].includes(encoding),
  );
  if (read.length === 0) return {};
  return { encodings: Object.fromEntries(read.map(({ path }) => [path, encoding])) };
}

/**
 * What files of a group are likely to be in, with their names; null where they are likely to be what they
 * were read as.
 */
export function likelyEncodingOf(group: readonly InspectedFile[]): LikelyEncoding | null {
  const suggested = group.find(({ encodingSuggested }) => encodingSuggested)?.encodingSuggested ?? null;
  if (suggested === null) return null;
  const files = group.filter(({ encodingSuggested }) => encodingSuggested === suggested);
  return { suggested, files: files.map(({ name }) => name) };
}

/** What to try before anything else where nothing was recognised; empty where no other encoding is likely. */
export function sayEncodingFirst(group: readonly InspectedFile[]): string {
  const likely = likelyEncodingOf(group);
  if (likely === null) return '';
  const { suggested } = likely;
  return `Read as Windows-1252, though it may be ${sayEncoding(suggested)}: import with --encoding ${suggested}. `;
}

function isDoubtful({ recognition }: InspectedFile): boolean {
  return !recognition.encoding.startsWith('utf-');
}
