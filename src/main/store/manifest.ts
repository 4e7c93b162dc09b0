// Which documents a workspace has, kept by this machine. It is the proof that a file which is not
// there has been lost, and was not simply never made; it holds nothing that cannot be made again.
import { join } from 'node:path';
import { z } from 'zod';
import { durableWrite } from './durable-write.ts';
import { type FileSystem, isMissing } from './file-system.ts';

const ManifestFile = z.object({ schemaVersion: z.literal(1), documents: z.array(z.string()) });

/** The names of the documents that must be there; null where this machine has no (readable) list. */
export async function readManifest(folder: string, fs: FileSystem): Promise<ReadonlySet<string> | null> {
  try {
    const text = (await fs.readFile(manifestPath(folder))).toString('utf8');
    return new Set(ManifestFile.parse(JSON.parse(text)).documents);
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The list while a workspace is open for writing; one write at a time, in order. */
export class Manifest {
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #documents: Set<string>;
  #last: Promise<void> = Promise.resolve();

  constructor(folder: string, documents: Iterable<string>, fs: FileSystem) {
    this.#folder = folder;
    this.#documents = new Set(documents);
    this.#fs = fs;
  }

  /** To be called once the file is there. */
  add(document: string): Promise<void> {
    return this.#documents.has(document) ? Promise.resolve() : this.#change((names) => names.add(document));
  }

  /** To be called before the file goes. */
  remove(document: string): Promise<void> {
    return this.#documents.has(document)
      ? this.#change((names) => names.delete(document))
      : Promise.resolve();
  }

  async write(): Promise<void> {
    const manifest: z.infer<typeof ManifestFile> = {
      schemaVersion: 1,
      documents: [...this.#documents].sort(),
    };
    await durableWrite(manifestPath(this.#folder), JSON.stringify(manifest), { fs: this.#fs });
  }

  #change(apply: (documents: Set<string>) => unknown): Promise<void> {
    const write = async () => {
      const before = [...this.#documents];
      apply(this.#documents);
      try {
        await this.write();
      } catch (error) {
        this.#documents.clear();
        for (const name of before) this.#documents.add(name);
        throw error;
      }
    };
    // The next change waits for this one and does not mind how it went: the caller hears of that.
    const written = this.#last.then(write);
    this.#last = written.catch(() => undefined);
    return written;
  }
}

const manifestPath = (folder: string) => join(folder, '.shipit', 'manifest.json');
