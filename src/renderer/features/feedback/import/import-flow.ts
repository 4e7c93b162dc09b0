import { create } from 'zustand';
import type { CallError, Reply } from '#contract/contract.ts';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import type { Batch } from '#core/feedback/batch.ts';
import type { ColumnMapping, DateOrder, ImportMapping } from '#core/feedback/mapping.ts';
import type { Client } from '#renderer/client/client.ts';
import { isBeingRead, onItsWay, overtakeAll, takeTurn } from './corrections.ts';
import { isSameFile, proposalOf } from './file-groups.ts';

// An import from the files that somebody dropped to the summary. It lives outside the screen: one may
// look something up elsewhere and come back to it.

interface Proposal {
  readonly mapping: ImportMapping;
  readonly columns: readonly ColumnMapping[];
}

/** Null where the count was refused or gave way. */
export interface Counted {
  readonly mapping: ImportMapping;
  readonly files: readonly InspectedFile[];
  readonly updated: number | null;
}

/** One of a group that is not imported with it, and its place among all of them. */
export interface FileLeftOut {
  readonly file: InspectedFile;
  readonly at: number;
}

/** Files of one shape, imported as one batch. */
export interface FileGroup {
  readonly key: string;
  readonly files: readonly InspectedFile[];
  /** Of the same shape, and left out by somebody. */
  readonly without: readonly FileLeftOut[];
  readonly overrides: ReadingOverrides;
  readonly columns: readonly ColumnMapping[];
  readonly mapping: ImportMapping;
  /** What stands in the field for links and cannot be used; null where it can, or nothing does. */
  readonly linkTyped: string | null;
  /** What an earlier import settled, and what would be proposed without it; null where there is none. */
  readonly recalled: (Proposal & { source: string; importedAt: number; fresh: Proposal }) | null;
  /** The proposal without the earlier import was taken. */
  readonly isFresh: boolean;
  /** What was counted beforehand, under which mapping and files: a correction makes it untrue. */
  readonly counted: Counted | null;
  /** Not imported with the others. */
  readonly isLeftOut: boolean;
  /** Somebody has said whether it is; else it is proposed. */
  readonly isPartSaid: boolean;
  /** Null until it has been imported. */
  readonly batch: Batch | null;
  /** Why it could not be read again, or imported. */
  readonly refusal: CallError | null;
}

export interface NotTaken {
  readonly name: string;
  readonly reason: string;
}

export interface ImportFlow {
  readonly step: 'choose' | 'reading' | 'review' | 'running' | 'done';
  readonly groups: readonly FileGroup[];
  readonly unreadable: readonly NotTaken[];
  /** Found in a folder or a ZIP, and no feedback. */
  readonly leftOut: readonly NotTaken[];
  /** Which group is on its way, while running. */
  readonly running: string | null;
  /** Somebody has asked to cancel what runs. */
  readonly isCancelling: boolean;
  /** Said above the rest: a file that did not arrive, a cancelled import. */
  readonly notice: string | null;
}

export const atStart: ImportFlow = {
  step: 'choose',
  groups: [],
  unreadable: [],
  leftOut: [],
  running: null,
  isCancelling: false,
  notice: null,
};

export const useImportFlow = create<ImportFlow>(() => atStart);

export const changeFlow = (changes: Partial<ImportFlow>) => useImportFlow.setState(changes);

/** Back to the first step. What was unpacked and not imported is not needed any more. */
export function startOver(client: Client): void {
  const paths = useImportFlow.getState().groups.flatMap(waitingIn);
  overtakeAll();
  changeFlow(atStart);
  if (paths.length > 0) void client.call('import.discard', { paths });
}

function waitingIn({ batch, files, without }: FileGroup): string[] {
  const waiting = [...(batch === null ? files : []), ...without.map(({ file }) => file)];
  return waiting.map(({ path }) => path);
}

interface Correction {
  readonly overrides?: ReadingOverrides;
  readonly mapping?: ImportMapping;
}

/**
 * Reads a group again after a correction: another encoding, another meaning of a column. Answers whether it now reads
 * as was asked, or as was asked since: of several the newest holds.
 */
export function correct(client: Client, group: FileGroup, correction: Correction): Promise<boolean> {
  const kind = correction.mapping ? 'mapping' : 'reading';
  return onItsWay(readAgain(client, group, correction, takeTurn(group.key, kind)), group.key, kind);
}

async function readAgain(
  client: Client,
  group: FileGroup,
  { overrides = group.overrides, mapping }: Correction,
  isNewest: () => boolean,
): Promise<boolean> {
  // Columns that are read otherwise in a moment are proposed anew then, whatever these were said to be.
  const isOfOldColumns = mapping !== undefined && isBeingRead(group.key);
  // What was chosen shows at once; the preview follows.
  if (mapping) changeGroup(group.key, { mapping, columns: withFields(group.columns, mapping) });
  const paths = group.files.map(({ path }) => path);
  const reply = await client.call('import.inspect', { paths, overrides, ...(mapping ? { mapping } : {}) });
  const now = useImportFlow.getState().groups.find(({ key }) => key === group.key);
  if (!now || !isNewest() || (mapping && now.mapping !== mapping)) return !isOfOldColumns;
  // A file that was taken in meanwhile has to read as the others.
  if (now.files.some(({ path }) => !paths.includes(path)))
    return readAgain(client, now, { overrides, ...(mapping ? { mapping } : {}) }, isNewest);
  const [first] = reply.ok ? reply.value.files : [];
  const refusal = refusalOf(reply);
  if (!reply.ok || !first || refusal) {
    if (refusal) changeGroup(group.key, { refusal });
    return false;
  }
  changeGroup(group.key, {
    overrides,
    files: reply.value.files.filter((file) => !now.without.some((one) => isSameFile(one.file, file))),
    refusal: null,
    ...(mapping ? {} : proposalOf(first)),
  });
  return !isOfOldColumns;
}

/** One file that cannot be read so is enough: without it the group would be imported by halves. */
function refusalOf(reply: Reply<Pick<ImportFlow, 'unreadable'>>): CallError | null {
  if (!reply.ok) return reply.error;
  const [file] = reply.value.unreadable;
  if (!file) return null;
  return {
    code: 'file-not-recognised',
    message: `${file.name} cannot be imported: ${file.reason}.`,
    details: {},
  };
}

/** Takes what is recognised now instead of what an earlier import settled, or that again. */
export async function takeProposal(client: Client, group: FileGroup, isFresh: boolean): Promise<void> {
  if (!group.recalled) return;
  const { mapping, columns } = isFresh ? group.recalled.fresh : group.recalled;
  changeGroup(group.key, { mapping, columns, isFresh });
  await correct(client, { ...group, mapping, columns, isFresh }, { mapping });
}

/** Day or month first, as somebody says: the dates are no guess any more, whichever it was. */
export async function settleDates(client: Client, group: FileGroup, dateOrder: DateOrder): Promise<void> {
  const columns = group.columns.map((column) =>
    column.field === 'date' ? { ...column, confidence: 1 } : column,
  );
  await correct(client, { ...group, columns }, { mapping: { ...group.mapping, dateOrder } });
}

/** Changes the name of the source; the rows read the same, so nothing is read again. */
export function nameSource(group: FileGroup, source: string): void {
  changeGroup(group.key, { mapping: { ...group.mapping, source } });
}

/** Keeps what cannot be used where it was typed, so that nobody imports without the links they meant. */
export function typeLink(group: FileGroup, linkTyped: string | null): void {
  if (group.linkTyped !== linkTyped) changeGroup(group.key, { linkTyped });
}

export function changeGroup(key: string, changes: Partial<FileGroup>): void {
  useImportFlow.setState(({ groups }) => ({
    groups: groups.map((group) => (group.key === key ? { ...group, ...changes } : group)),
  }));
}

function withFields(columns: readonly ColumnMapping[], mapping: ImportMapping): ColumnMapping[] {
  const fields = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  return columns.map((column) => {
    const field = fields.get(column.index) ?? column.field;
    return field === column.field ? column : { ...column, field, confidence: 1 };
  });
}
