import { openSearchIndex } from '#main/feedback/search/search-index.ts';

// A program of its own for the test that kills it: indexes a batch and tells when it is under way.

const [workspaceFolder = '', batchId = ''] = process.argv.slice(2);
const index = openSearchIndex({ workspaceFolder, readOnly: false }, ({ done, total }) => {
  process.stdout.write(`${done} of ${total}\n`);
});
await index.sync([{ id: batchId, isUndone: false }]);
await index.close();
