import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Three builds: main (Node), preload (CommonJS, because a sandboxed preload cannot be an ES module)
// and renderer (one HTML entry per window).

// What starts with every worker is bundled: loaded file by file, zod alone took longer than the thread it starts in.
const BUNDLED = ['zod', 'yauzl', 'saxes', 'postal-mime'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      sourcemap: true,
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          headless: resolve('src/main/headless.ts'),
          'import-worker': resolve('src/main/feedback/import/import-worker.ts'),
          'duplicates-worker': resolve('src/main/feedback/duplicates/duplicates-worker.ts'),
          'search-worker': resolve('src/main/feedback/search/search-worker.ts'),
          'sentiment-worker': resolve('src/main/feedback/sentiment/sentiment-worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: 'chrome140',
      rollupOptions: {
        input: {
          app: resolve('src/renderer/app/index.html'),
          stage: resolve('src/renderer/stage/index.html'),
          // For development and tests; `npm start` leaves it out. The dev server serves it without this.
          ...(process.env.SHIPIT_GALLERY === '1' && { gallery: resolve('src/renderer/gallery/index.html') }),
        },
      },
    },
  },
});
