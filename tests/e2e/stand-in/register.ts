import { registerHooks } from 'node:module';

// Given to Node with --import: the built main process asks for 'electron' and gets the stand-in. Nothing
// else of the program is changed.
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
