// Starting other programs from the scripts. Runs on whatever Node the machine has, before anything is
// installed, so it uses Node's own modules only.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The project's own Node 24, the same major as inside Electron. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** A program of a dependency, as a script for {@link projectNode}: no shell, the same on every system. */
export function tool(path) {
  return join(root, 'node_modules', path);
}

/**
 * Runs a program to its end and answers its exit code; 128 + n for signal n. Signals that reach us are
 * passed on and the child is waited for, so that it can save and leave in order.
 */
export function run(command, args, options = {}) {
  const { timeoutMs, ...spawnOptions } = options;
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...spawnOptions });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const orphaned = stopWhenOrphaned(child);
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const settle = () => {
      clearTimeout(timer);
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (fault) => {
      settle();
      failed(fault);
    });
    child.once('close', (code, signal) => {
      settle();
      done(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

// Whoever ends npm ends its shell too, but neither tells us. Without this a server would go on unseen and
// keep its workspace locked.
function stopWhenOrphaned(child) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
}

/** Runs npm, found the same way whether we were started by npm or by hand. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  // Under `npm run`, npm_execpath is npm's own script; other package managers put theirs there.
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
