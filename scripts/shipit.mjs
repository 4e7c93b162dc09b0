// `npm run shipit -- …`: the command line. Sets up in silence (stdout belongs to the answer), then hands
// over to the built program on the project's own Node.
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { projectNode, root, run } from './setup/run.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

// Files are named relative to where the person is: npm moves to the project and remembers it.
function whereThePersonIs() {
  const isOwnNpmRun = process.env.npm_lifecycle_event === 'shipit';
  return (isOwnNpmRun && process.env.INIT_CWD) || process.cwd();
}

try {
  requireNode();
  await ensureInstalled(say, { toStderr: true });
  await ensureBuilt(say, { toStderr: true });
  process.exitCode = await run(
    projectNode,
    ['--disable-warning=ExperimentalWarning', `${root}/out/main/headless.js`, ...process.argv.slice(2)],
    { cwd: whereThePersonIs() },
  );
} catch (fault) {
  say(`shipit: ${fault.message}`);
  process.exitCode = 1;
}
