import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RecentWorkspace } from '#contract/workspace-calls.ts';
import { newRoom, RoomSettings } from '#core/demos/room.ts';
import { PersonId } from '#core/ids.ts';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { durableWrite } from '#main/store/durable-write.ts';

// What belongs to this machine's user and to no workspace. Losing it costs a list of recent folders,
// so an unreadable file is set aside and begun anew rather than keeping anyone out.

const LastOpen = z.object({ path: z.string(), readOnly: z.boolean() });

const MachineSettings = z.object({
  schemaVersion: z.literal(1),
  recent: z.array(RecentWorkspace).max(20),
  /** Who acted last, by workspace folder. */
  actingPersons: z.record(z.string(), PersonId),
  /** What is open, and what the next start opens by itself; null where it was closed on purpose. */
  open: LastOpen.nullable().default(null).catch(null),
  /** Where shows are given. Worth less than the rest: what cannot be understood is begun anew. */
  room: RoomSettings.default(newRoom()).catch(newRoom()),
});
export type MachineSettings = z.infer<typeof MachineSettings>;

const NONE: MachineSettings = {
  schemaVersion: 1,
  recent: [],
  actingPersons: {},
  open: null,
  room: newRoom(),
};
const RECENT_SHOWN = 10;

export interface MachineSettingsFile {
  read(): MachineSettings;
  /** Saves the change; later changes wait for earlier ones. */
  change(rule: (settings: MachineSettings) => MachineSettings): Promise<void>;
}

export async function openMachineSettings(userDataFolder: string): Promise<MachineSettingsFile> {
  const path = join(userDataFolder, 'machine.json');
  await ensureFolder(userDataFolder);
  let settings = await load(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    read: () => settings,
    change(rule) {
      settings = MachineSettings.parse(rule(settings));
      const text = JSON.stringify(settings, null, 2);
      const write = () => durableWrite(path, text);
      writing = writing.then(write, write);
      return writing;
    },
  };
}

/** Puts a workspace on top of the recent ones, and in place of what was open. */
export function withOpened(
  settings: MachineSettings,
  opened: RecentWorkspace,
  readOnly: boolean,
): MachineSettings {
  const others = settings.recent.filter((recent) => recent.path !== opened.path);
  const open = { path: opened.path, readOnly };
  return { ...settings, open, recent: [opened, ...others].slice(0, RECENT_SHOWN) };
}

export function withoutRecent(settings: MachineSettings, path: string): MachineSettings {
  return { ...settings, recent: settings.recent.filter((recent) => recent.path !== path) };
}

async function load(path: string): Promise<MachineSettings> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (text === null) return NONE;
  const parsed = MachineSettings.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  await durableWrite(`${path}.unreadable`, text);
  return NONE;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
