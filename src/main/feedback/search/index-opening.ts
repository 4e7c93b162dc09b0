import { isDamage, isUnavailable } from './index-damage.ts';
import { removeIndexFile } from './index-file.ts';
import { LibraryIndex } from './library-index.ts';

/**
 * Opens the index at the path; a damaged one is thrown away and begun anew. Where the file cannot be
 * used at all (a second program holds it, the folder refuses writing) the index is temporary.
 */
export function openLibraryIndex(path: string | null): LibraryIndex {
  try {
    return new LibraryIndex(path);
  } catch (error) {
    if (path === null) throw error;
    if (isUnavailable(error)) return new LibraryIndex(null);
    if (!isDamage(error)) throw error;
    removeIndexFile(path);
    return new LibraryIndex(path);
  }
}

/** Closes an index that is not to be trusted and begins an empty one in its place. */
export function replaceLibraryIndex(index: LibraryIndex, path: string | null): LibraryIndex {
  index.close();
  if (path !== null) removeIndexFile(path);
  return openLibraryIndex(path);
}
