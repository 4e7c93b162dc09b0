// A file system that is real, but for what the test lets go wrong: the Nth operation fails, writes
// short, or is the last that happens at all, as in a killed process.
import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, nodeFileSystem } from '#main/store/file-system.ts';

/** What happens at one operation; `stop` ends the process as far as the disk is concerned. */
export type Fault = Error | 'stop-before' | 'stop-after' | 'short' | null;

// Reading what is there tells nothing about saving; these pass, and are not counted.
const NOT_COUNTED = new Set(['readFile', 'readdir', 'lstat']);
const HANDLE_OPERATIONS = new Set(['write', 'sync', 'stat', 'chmod', 'close']);

type Operation = (...args: unknown[]) => Promise<unknown>;

export class FaultyFileSystem {
  readonly operations: string[] = [];
  readonly fs: FileSystem;
  #fault: (operation: string, index: number, path: string) => Fault = () => null;
  #isStopped = false;

  constructor() {
    this.fs = new Proxy(nodeFileSystem, {
      get: (target, name: string) => {
        const real = Reflect.get(target, name) as unknown as Operation;
        if (NOT_COUNTED.has(name)) return real;
        return async (...args: unknown[]) => {
          const result = await this.#run(name, () => real(...args), String(args[0]));
          return name === 'open' ? this.#handle(result as FileHandle) : result;
        };
      },
    });
  }

  /** From now on; the count begins anew. */
  failWhen(fault: (operation: string, index: number, path: string) => Fault): void {
    this.operations.length = 0;
    this.#isStopped = false;
    this.#fault = fault;
  }

  #handle(handle: FileHandle): FileHandle {
    return new Proxy(handle, {
      get: (target, name: string) => {
        const real = Reflect.get(target, name) as unknown;
        if (typeof real !== 'function') return real;
        const call: Operation = (...args) => real.apply(target, args);
        if (!HANDLE_OPERATIONS.has(name)) return call;
        return (...args: unknown[]) => {
          const isShort = () => this.#fault(name, this.operations.length - 1, '') === 'short';
          // A process that ends has its files closed for it.
          if (name === 'close')
            return this.#run(name, () => call()).catch(async (error) => {
              await call().catch(() => undefined);
              throw error;
            });
          return this.#run(name, () => {
            const [bytes, offset, length] = args;
            if (name !== 'write' || !isShort()) return call(...args);
            return call(bytes, offset, Math.ceil(Number(length) / 2), null);
          });
        };
      },
    });
  }

  async #run<T>(name: string, real: () => Promise<T>, path = ''): Promise<T> {
    if (this.#isStopped) throw new Error('The process has been killed.');
    const fault = this.#fault(name, this.operations.length, path);
    this.operations.push(name);
    if (fault instanceof Error) throw fault;
    if (fault === 'stop-before' || fault === 'stop-after') {
      this.#isStopped = true;
      // The system closes what a killed process had open.
      const done = fault === 'stop-after' ? await real() : null;
      if (name === 'open') await (done as FileHandle | null)?.close();
      throw new Error('The process has been killed.');
    }
    return real();
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}
