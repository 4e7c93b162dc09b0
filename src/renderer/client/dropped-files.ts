import { isJunk, mayHoldFeedback } from '#core/feedback/file-names.ts';

// The files of what somebody dropped or chose. On the desktop a folder is a path like any file, and main goes
// through it. A page in a browser sees a folder as entries, which are read here.

/** What a browser uploads one by one; a folder of more is quicker as a ZIP. */
const MOST_FILES = 200;

export interface DroppedFiles {
  readonly files: File[];
  /** In a folder, and not handed over. */
  readonly leftOut: { readonly name: string; readonly reason: string }[];
}

const byName = new Intl.Collator('en', { numeric: true });

/** Exports are named by their days: the newest comes last, and is what people read of an item that several hold. */
export function inNameOrder(files: readonly File[]): File[] {
  return files.toSorted((a, b) => byName.compare(a.name, b.name));
}

/** Call it before anything is awaited: the transfer is empty afterwards. */
export function droppedFiles(transfer: DataTransfer, door: 'desktop' | 'browser'): Promise<DroppedFiles> {
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (door === 'desktop' || !entries.some(({ isDirectory }) => isDirectory)) {
    return Promise.resolve({ files: inNameOrder(files), leftOut: [] });
  }
  return filesIn(entries);
}

/** Of a folder chosen in a dialog, what may be feedback. */
export function chosenFolder(files: readonly File[]): DroppedFiles {
  return sorted(files.map((file) => ({ file, name: file.webkitRelativePath || file.name, isNamed: false })));
}

interface NamedFile {
  readonly file: File;
  readonly name: string;
  readonly isNamed: boolean;
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<DroppedFiles> {
  const found: NamedFile[] = [];
  const walk = async (entry: FileSystemEntry, isNamed: boolean): Promise<void> => {
    if (!isNamed && isJunk(entry.name)) return;
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.push({ file, name: entry.fullPath.replace(/^\//u, ''), isNamed });
    } else if (isFolder(entry)) for (const child of await childrenOf(entry)) await walk(child, false);
  };
  for (const entry of entries) await walk(entry, true);
  return sorted(found);
}

function sorted(unordered: readonly NamedFile[]): DroppedFiles {
  const found = unordered.toSorted((a, b) => byName.compare(a.name, b.name));
  const wanted = found.filter(({ name, isNamed }) => isNamed || (mayHoldFeedback(name) && !isJunk(name)));
  const others = found.filter(({ name, isNamed }) => !isNamed && !mayHoldFeedback(name) && !isJunk(name));
  const beyond = wanted.slice(MOST_FILES);
  return {
    files: wanted.slice(0, MOST_FILES).map(({ file }) => file),
    leftOut: [
      ...others.map(({ name }) => ({ name, reason: 'it is no kind of file that feedback comes in' })),
      ...beyond.map(({ name }) => ({ name, reason: 'the folder holds too many files; drop it as a ZIP' })),
    ],
  };
}

/** A reader gives a hundred at a time, and nothing once it has given all. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
