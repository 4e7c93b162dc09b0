// Vitest runs this once before all tests: what they start beside themselves becomes plain JavaScript. Node strips
// the types of a `.ts` worker with WebAssembly, and V8 loses its book of compiled pages when several threads of one
// process do that at once: now and then a whole test process died of it (SIGTRAP in v8::base::OS::Abort). Programs
// are started some three hundred times, and from the sources most of each of these starts went into stripping.
// Each run has a folder of its own, so that two runs in one tree do not take each other's files away.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const NOUNS = ['import', 'search', 'duplicates', 'sentiment'];
/** What `startProgram` may start. */
const PROGRAMS = [
  'src/main/headless.ts',
  'tests/faults/show-kill-child.ts',
  'tests/faults/store-kill-child.ts',
  'tests/faults/store-lock-child.ts',
];

/** Answers what Vitest runs after all tests. */
export default async function bundlePrograms(): Promise<(() => Promise<void>) | undefined> {
  // Every project of vitest.config.ts asks for it.
  if (process.env.SHIPIT_WORKERS) return undefined;
  const results = join(root, 'test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'programs-'));
  const workers = NOUNS.map((noun) => `src/main/feedback/${noun}/${noun}-worker.ts`);
  // Apart, because a worker must not load what programs alone have in common.
  process.env.SHIPIT_WORKERS = await bundle(workers, join(folder, 'workers'));
  process.env.SHIPIT_PROGRAMS = await bundle(PROGRAMS, join(folder, 'programs'));
  return () => rm(folder, { recursive: true, force: true });
}

/** Answers the folder, with a file for each entry under the name of the entry. */
async function bundle(entries: readonly string[], outDir: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Reading these file by file takes most of the start of a worker, and tests start a thousand.
    ssr: { noExternal: ['zod', 'saxes', 'yauzl', 'postal-mime'] },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      sourcemap: 'inline',
      rollupOptions: {
        input: entries.map((entry) => join(root, entry)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return outDir;
}
