// Vitest runs this once before all tests: the workers become plain JavaScript. Node strips the types of a
// `.ts` worker with WebAssembly, and V8 loses its book of compiled pages when several threads of one
// process do that at once: now and then a whole test process died of it (SIGTRAP in v8::base::OS::Abort).
// Each run has a folder of its own, so that two runs in one tree do not take each other's workers away.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const NOUNS = ['import', 'search', 'duplicates', 'sentiment'];

/** Answers what Vitest runs after all tests. */
export default async function bundleWorkers(): Promise<(() => Promise<void>) | undefined> {
  // Every project of vitest.config.ts asks for it.
  if (process.env.SHIPIT_WORKERS) return undefined;
  const results = join(root, 'test-results');
  await mkdir(results, { recursive: true });
  const outDir = await mkdtemp(join(results, 'workers-'));
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
        input: Object.fromEntries(
          NOUNS.map((noun) => [`${noun}-worker`, join(root, `src/main/feedback/${noun}/${noun}-worker.ts`)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  process.env.SHIPIT_WORKERS = outDir;
  return () => rm(outDir, { recursive: true, force: true });
}
