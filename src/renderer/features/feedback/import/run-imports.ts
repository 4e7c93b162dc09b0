// The third step: the groups are imported one after the other, until all are or somebody cancels. Whoever cancels
// reads what came of it: nothing of the one that ran, or that it was too late.
import type { CallError } from '#contract/contract.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import type { Client } from '#renderer/client/client.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { correctionsRead, hasCorrections } from './corrections.ts';
import { changeFlow, changeGroup, type FileGroup, useImportFlow } from './import-flow.ts';
import { groupsToImport } from './left-out-groups.ts';

const ASK_AGAIN_MS = 200;

/** Imports the groups one after the other. A refusal of one does not stop the next; a cancel does. */
export async function runImports(client: Client): Promise<void> {
  changeFlow({ step: 'running', isCancelling: false, notice: null });
  // Whoever presses Import means what they have just chosen, though it is still being read, and nothing else.
  const refused = hasCorrections() ? await correctionsRead() : new Set<string>();
  for (const { key } of groupsToImport(useImportFlow.getState().groups)) {
    if (refused.has(key)) continue;
    const group = useImportFlow.getState().groups.find((one) => one.key === key);
    if (!group) continue;
    if (useImportFlow.getState().isCancelling) return stop('The other imports were cancelled.');
    changeFlow({ running: key });
    const refusal = await runOne(client, group);
    if (refusal?.code === 'import-cancelled')
      return stop(`The import of ${sayFiles(group.files)} was cancelled. Nothing of it was kept.`);
  }
  end();
}

/** Stops the import that runs; those that were to follow are not begun. */
export async function cancelImports(client: Client): Promise<void> {
  const { isCancelling } = useImportFlow.getState();
  if (isCancelling) return;
  changeFlow({ isCancelling: true });
  // Until it is over: by a connection of its own the first may come before the import that it is to stop.
  while (isToStop()) {
    const reply = await client.call('import.cancel', {});
    if (!reply.ok) {
      changeFlow({ isCancelling: false });
      return;
    }
    await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
  }
}

/** Whoever begins again at once has not asked to cancel that as well. */
function isToStop(): boolean {
  const { step, isCancelling } = useImportFlow.getState();
  return step === 'running' && isCancelling;
}

async function runOne(
  client: Client,
  { key, files, overrides, mapping }: FileGroup,
): Promise<CallError | null> {
  const paths = files.map(({ path }) => path);
  const reply = await client.call('import.run', { paths, overrides, mapping });
  if (reply.ok) changeGroup(key, { batch: reply.value.batch, refusal: null });
  else if (reply.error.code !== 'import-cancelled') changeGroup(key, { refusal: reply.error });
  return reply.ok ? null : reply.error;
}

function stop(notice: string): void {
  changeFlow({
    step: 'review',
    running: null,
    isCancelling: false,
    notice: `${notice}${sayKept((kept) => `${sayCount(kept, 'import')} before it`)}`,
  });
}

function end(): void {
  const { groups, isCancelling } = useImportFlow.getState();
  const isDone = groupsToImport(groups).length === 0;
  const tooLate = isCancelling
    ? 'It was too late to cancel: the import was being saved. Undo takes it back.'
    : null;
  changeFlow({
    running: null,
    isCancelling: false,
    step: isDone ? 'done' : 'review',
    notice: isDone
      ? tooLate
      : `What stands below was not imported.${sayKept((kept) => sayCount(kept, 'other import'))}`,
  });
}

/** What had been imported by then stays, and is shown here no more. */
function sayKept(say: (kept: number) => string): string {
  const kept = useImportFlow.getState().groups.filter(({ batch }) => batch !== null).length;
  if (kept === 0) return '';
  return ` ${say(kept)} ${kept === 1 ? 'is' : 'are'} in the library.`;
}
