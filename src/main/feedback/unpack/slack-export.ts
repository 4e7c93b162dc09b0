// What a Slack export holds: `channels.json`, `users.json` and a folder a channel with a file a day. Only
// what is needed is read, and what does not fit the shape is passed over: a workspace holds years of formats.
import { z } from 'zod';
import { ownDomainOf } from '#core/feedback/staff.ts';
import { notRecognised } from '../import/look-at-file.ts';
import type { FileTree } from './file-tree.ts';

const Channel = z.object({ id: z.string(), name: z.string(), is_archived: z.boolean().optional() });
const Profile = z.object({
  real_name: z.string().nullish(),
  display_name: z.string().nullish(),
  email: z.string().nullish(),
});
const User = z.object({
  id: z.string(),
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  is_bot: z.boolean().nullish(),
  is_admin: z.boolean().nullish(),
  is_owner: z.boolean().nullish(),
  profile: Profile.nullish(),
});
const Message = z.object({
  type: z.literal('message'),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  user: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string().regex(/^\d{9,11}\.\d{1,9}$/u),
  thread_ts: z.string().nullish(),
  user_profile: Profile.nullish(),
  reactions: z.array(z.object({ name: z.string(), count: z.number() })).nullish(),
});
export type SlackMessage = z.infer<typeof Message>;

export interface SlackPerson {
  readonly name: string;
  readonly email: string;
  readonly isBot: boolean;
}

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  /** Oldest first. */
  readonly days: readonly string[];
}

export interface SlackExport {
  readonly channels: readonly SlackChannel[];
  readonly people: ReadonlyMap<string, SlackPerson>;
  /** Of the mail of those that run the workspace: whoever has it, too, is a colleague and no guest. */
  readonly ownDomains: readonly string[];
}

/** Enterprise Grid calls its list otherwise. */
const PEOPLE = ['users.json', 'org_users.json'];

/** In front of all names where the export was packed with its folder; null where this is no Slack export. */
export function slackPrefix(names: readonly string[]): string | null {
  const channels = names.find((name) => /^(?:[^/]+\/)?channels\.json$/u.test(name));
  const prefix = channels?.slice(0, -'channels.json'.length);
  const hasPeople = PEOPLE.some((name) => names.includes(`${prefix}${name}`));
  return prefix !== undefined && hasPeople ? prefix : null;
}

/** Public channels, and private ones where the export has them. Direct messages are nobody's to import. */
export async function readSlackExport(tree: FileTree, prefix: string): Promise<SlackExport> {
  const listed = [
    ...(await readList(tree, `${prefix}channels.json`, Channel)),
    ...(await readList(tree, `${prefix}groups.json`, Channel)),
  ];
  const days = Map.groupBy(
    tree.names.filter((name) => /\/\d{4}-\d{2}-\d{2}\.json$/u.test(name)),
    (name) => name.slice(0, name.lastIndexOf('/')),
  );
  const channels = listed.map(({ id, name }) => ({ id, name, days: days.get(`${prefix}${name}`) ?? [] }));
  const users: z.infer<typeof User>[] = [];
  for (const name of PEOPLE) users.push(...(await readList(tree, `${prefix}${name}`, User)));
  const people = new Map(users.map((user) => [user.id, personOf(user)]));
  const ownDomains = ownDomainsOf(users);
  return { channels: channels.filter(({ days: own }) => own.length > 0), people, ownDomains };
}

/** Null where the file of the day is damaged: it costs its own day, of years. */
export async function readSlackDay(tree: FileTree, name: string): Promise<SlackMessage[] | null> {
  return listIn(await tree.read(name), Message);
}

function ownDomainsOf(users: readonly z.infer<typeof User>[]): string[] {
  const inCharge = users.filter(({ is_owner, is_admin, is_bot }) => (is_owner || is_admin) && !is_bot);
  const domains = inCharge.flatMap(({ profile }) => ownDomainOf(profile?.email ?? '') ?? []);
  return [...new Set(domains)];
}

function personOf({ id, name, real_name, is_bot, profile }: z.infer<typeof User>): SlackPerson {
  return {
    name: profile?.display_name || profile?.real_name || real_name || name || id,
    email: profile?.email ?? '',
    isBot: is_bot ?? false,
  };
}

async function readList<T>(tree: FileTree, name: string, shape: z.ZodType<T>): Promise<T[]> {
  if (!tree.has(name)) return [];
  const list = listIn(await tree.read(name), shape);
  if (list === null) throw notRecognised(tree.path, damaged(name));
  return list;
}

export function damaged(name: string): string {
  return `“${name}” in the Slack export is damaged`;
}

function listIn<T>(bytes: Buffer, shape: z.ZodType<T>): T[] | null {
  const value = parsed(bytes.toString('utf8'));
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry) => {
    const one = shape.safeParse(entry);
    return one.success ? [one.data] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
