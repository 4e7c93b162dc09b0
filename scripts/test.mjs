// `npm test`: installs what is missing, then everything that must hold, one after another. All of it runs
// even when something fails, and the last line counts: `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallChromium } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { projectNode, root, run, tool } from './setup/run.mjs';
import { countPlaywright, countVitest } from './setup/test-counts.mjs';

const RESULTS = join(root, 'test-results');
const say = (line) => process.stdout.write(`${line}\n`);
// Plain text where nobody looks at a terminal; some tools take even FORCE_COLOR=0 for a wish for colour.
// The gallery shows every component in every state to axe; `npm start` builds without it.
process.env.SHIPIT_GALLERY = '1';
const env = { ...process.env, CI: process.env.CI ?? '1', ...(!process.stdout.isTTY && { NO_COLOR: '1' }) };
if (env.NO_COLOR) delete env.FORCE_COLOR;
const total = { passed: 0, failed: 0 };

/** One thing that must hold; throwing is failing. */
async function check(title, work) {
  const startedAtMs = performance.now();
  say(`\n== ${title}`);
  let count;
  try {
    count = (await work()) ?? { passed: 1, failed: 0 };
  } catch (fault) {
    say(`${title}: ${fault.message}`);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  say(`== ${title}: ${count.failed === 0 ? 'holds' : 'FAILED'} (${seconds} s)`);
  return count.failed === 0;
}

async function node(args) {
  const code = await run(projectNode, args, { env });
  if (code !== 0) throw new Error(`ended with code ${code}`);
}

/** Runs tests and counts from the report, so that a crash without a report is a failure too. */
async function counted(args, report, count) {
  rmSync(report, { force: true });
  const code = await run(projectNode, args, { env });
  const result = count(JSON.parse(readFileSync(report, 'utf8')));
  for (const line of result.complaints) say(line);
  const failed = result.failed + result.complaints.length;
  return { passed: result.passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function test() {
  requireNode();
  await ensureInstalled(say);
  mkdirSync(RESULTS, { recursive: true });
  await check('lint and format', () =>
    node([tool('@biomejs/biome/bin/biome'), 'ci', ...(env.NO_COLOR ? ['--colors=off'] : []), '.']),
  );
  await check('types', async () => {
    await node([tool('typescript/bin/tsc'), '-p', '.']);
    await node([tool('typescript/bin/tsc'), '-p', 'src/core']);
  });
  await check('unused code', () => node([tool('knip/bin/knip.js')]));
  await check('docs/api.md says what the contract says', () => node(['scripts/api-docs.ts', '--check']));
  const isBuilt = await check('build', () => ensureBuilt(say).then(() => undefined));
  const report = join(RESULTS, 'vitest.json');
  await check('unit, integration, faults, renderer', () =>
    counted(
      [
        tool('vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      report,
      countVitest,
    ),
  );
  if (!isBuilt) return;
  await check('end to end', async () => {
    env.SHIPIT_CHROMIUM = await findOrInstallChromium(say);
    return counted([tool('@playwright/test/cli.js'), 'test'], join(RESULTS, 'e2e.json'), countPlaywright);
  });
}

try {
  await test();
} catch (fault) {
  say(`npm test: ${fault.message}`);
  total.failed += 1;
}
process.exitCode = total.failed === 0 ? 0 : 1;
say(`\n${total.passed} passed, ${total.failed} failed`);
