import { join, resolve } from 'node:path';
import { buildSample } from './sample/build-sample.ts';

// `node scripts/make-sample.ts [folder]`: makes resources/sample/workspace anew from the exports and the
// story beside it. Run it when either, or the format of the documents, has changed.

const sampleFolder = resolve(import.meta.dirname, '..', 'resources', 'sample');
const into = resolve(process.argv[2] ?? join(sampleFolder, 'workspace'));

await buildSample(sampleFolder, into);
console.log(`The sample workspace is in ${into}`);
