// The first thing every script asks: a Node that is too old should say so in words, not in a stack trace.
const OLDEST = [20, 19];

/** Ends the program with a clear message where Node is older than 20.19. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.stderr.write(
    `ShipIt! needs Node ${OLDEST.join('.')} or newer to start; this is ${process.versions.node}. ` +
      'Get one from https://nodejs.org and start again.\n',
  );
  process.exit(1);
}
