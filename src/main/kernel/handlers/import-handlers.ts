import type { importCalls } from '#contract/import-calls.ts';
import type { Handlers } from '../call-context.ts';
import { checkImport, runImport } from '../imports.ts';
import { inspect } from '../inspections.ts';
import { refuseForeignFiles } from '../named-files.ts';

export const importHandlers: Handlers<keyof typeof importCalls> = {
  'import.inspect': async (input, context) => {
    refuseForeignFiles(input.paths, context);
    const { library } = context.workspace();
    const inspection = await inspect(input, context);
    library.expectImport(inspection.files.reduce((sum, { bytes }) => sum + bytes, 0));
    return inspection;
  },

  'import.discard': async ({ paths }, context) => {
    await context.workspace().imports.unpacked.release(paths);
    return {};
  },

  'import.check': async (input, context) => {
    refuseForeignFiles(input.paths, context);
    return checkImport(input, context);
  },

  'import.run': async (input, context) => {
    refuseForeignFiles(input.paths, context);
    return { batch: await runImport(input, context) };
  },

  'import.cancel': ({ onlyReading }, context) => ({
    cancelled: context.workspace().imports.cancel(onlyReading),
  }),
};
