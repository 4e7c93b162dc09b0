import type { AppSession } from './app-session.ts';
import type { KernelOptions } from './kernel.ts';
import { openWorkspace } from './opening.ts';

/** So long a start waits; a folder on a network that does not answer must not keep the program from starting. */
const PATIENCE_MS = 3_000;

/** Opens what was open when the program ended last; see `Kernel.reopen`. */
export async function reopenLast(app: AppSession, options: KernelOptions): Promise<void> {
  const { open } = app.settings.read();
  if (!open) return;
  const { clock, newId, log } = options;
  const opening = openWorkspace(open.path, open.readOnly, { app, options, newId, now: clock.now() }).catch(
    (fault: unknown) => log('What was open last could not be opened again.', fault),
  );
  let timer: NodeJS.Timeout | undefined;
  const soon = new Promise<void>((done) => {
    timer = setTimeout(done, PATIENCE_MS);
  });
  await Promise.race([opening, soon]);
  clearTimeout(timer);
}
