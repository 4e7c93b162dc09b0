// The first step of an import: files that somebody dropped or chose are handed over and recognised. Files that
// follow join those that wait, with what was corrected in them.
import type { CallError } from '#contract/contract.ts';
import { type Client, HandOverFailed } from '#renderer/client/client.ts';
import { type DroppedFiles, inNameOrder } from '#renderer/client/dropped-files.ts';
import { overtakeAll } from './corrections.ts';
import { withJoining } from './file-encodings.ts';
import { groupFiles, isReadAlike } from './file-groups.ts';
import {
  atStart,
  changeFlow,
  correct,
  type FileGroup,
  type NotTaken,
  startOver,
  useImportFlow,
} from './import-flow.ts';
import { partsOf, withoutFiles } from './left-out-files.ts';
import { withoutStrangers } from './left-out-groups.ts';

/** Hands the files to the program, which says what they are. Files that follow join those before. */
export async function takeFiles(
  client: Client,
  given: readonly File[] | DroppedFiles | Promise<DroppedFiles>,
): Promise<void> {
  const before = beginReading(client);
  if (before === null) return;
  try {
    const dropped = await given;
    const { files, leftOut } = 'files' in dropped ? dropped : { files: inNameOrder(dropped), leftOut: [] };
    const paths = await client.handOver(files);
    await inspect(client, before, paths, leftOut);
  } catch (fault) {
    if (!(fault instanceof HandOverFailed)) throw fault;
    changeFlow({ ...atStart, notice: `${fault.fileName} did not arrive. ${fault.message}` });
  }
}

/** The same for a folder that lies on this machine. */
export async function takeFolder(client: Client, path: string): Promise<void> {
  const before = beginReading(client);
  if (before !== null) await inspect(client, before, [path], []);
}

/** What is there already and not imported; null while something else is under way. */
function beginReading(client: Client): readonly FileGroup[] | null {
  const { step, groups } = useImportFlow.getState();
  if (step === 'running' || step === 'reading') return null;
  // What was left out of an import that is done waits for nothing any more.
  if (step === 'done') startOver(client);
  overtakeAll();
  changeFlow({ ...atStart, step: 'reading' });
  return step === 'review' ? groups.filter(({ batch }) => batch === null) : [];
}

async function inspect(
  client: Client,
  before: readonly FileGroup[],
  added: readonly string[],
  notHandedOver: readonly NotTaken[],
): Promise<void> {
  const parts = before.flatMap(partsOf);
  const paths = [...parts.map(({ file }) => file.path), ...added];
  if (paths.length === 0) {
    changeFlow({ ...atStart, leftOut: notHandedOver });
    return;
  }
  const reply = await client.call('import.inspect', { paths });
  if (!reply.ok) {
    giveUp(reply.error);
    return;
  }
  const { files, unreadable } = reply.value;
  const leftOut = [...reply.value.leftOut, ...notHandedOver];
  const corrected = before.filter(isCorrected);
  const alike = await Promise.all(groupFiles(files).map((group) => readAlike(client, group)));
  const stopped = alike.find(({ refusal }) => refusal?.code === 'import-cancelled');
  if (stopped?.refusal) {
    giveUp(stopped.refusal);
    return;
  }
  const leftOutBefore = parts.filter((part) => part.isLeftOut).map(({ file }) => file);
  const groups = withoutStrangers(
    alike.map((group) => withoutFiles(asBefore(group, corrected), leftOutBefore)),
  );
  changeFlow({ step: files.length > 0 ? 'review' : 'choose', groups, unreadable, leftOut });
  // Their previews follow.
  const again = groups.filter(({ key }) => corrected.some((one) => one.key === key));
  await Promise.all(again.map((group) => correct(client, group, { mapping: group.mapping })));
}

/** Every row that is shown is read as it will be imported, also those of the second file. */
async function readAlike(client: Client, group: FileGroup): Promise<FileGroup> {
  if (isReadAlike(group)) return group;
  const { files, mapping } = group;
  const reply = await client.call('import.inspect', { paths: files.map(({ path }) => path), mapping });
  if (!reply.ok) return { ...group, refusal: reply.error };
  // One that has gone meanwhile stays in the group, so that the import says so instead of doing without it.
  return reply.value.files.length === files.length ? { ...group, files: reply.value.files } : group;
}

function giveUp({ code, message }: CallError): void {
  const isCancelled = code === 'import-cancelled';
  changeFlow({
    ...atStart,
    notice: isCancelled ? 'Reading was cancelled. Nothing of it was kept.' : message,
  });
}

/**
 * What was corrected before further files came holds for them too, and is not asked again: from the first moment
 * at which it could be imported.
 */
function asBefore(group: FileGroup, corrected: readonly FileGroup[]): FileGroup {
  const before = corrected.find(({ key }) => key === group.key);
  if (!before) return group;
  const { mapping, columns, recalled, isFresh, linkTyped, isLeftOut, isPartSaid } = before;
  const overrides = withJoining(before.overrides, group.files);
  return { ...group, overrides, mapping, columns, recalled, isFresh, linkTyped, isLeftOut, isPartSaid };
}

function isCorrected({ files, mapping, overrides, isFresh, linkTyped, isPartSaid }: FileGroup): boolean {
  const isReadOtherwise = files[0]?.mapping !== mapping || Object.keys(overrides).length > 0 || isFresh;
  return isReadOtherwise || linkTyped !== null || isPartSaid;
}
