// A Slack export becomes one table of what people wrote in the chosen channels.
import { slackText } from '#core/feedback/slack-text.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import type { FileTree } from './file-tree.ts';
import {
  damaged,
  readSlackDay,
  readSlackExport,
  type SlackChannel,
  type SlackExport,
  type SlackMessage,
} from './slack-export.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { ChosenParts, UnpackedTable } from './unpacked.ts';

/** Headers of the table; the recogniser for Slack goes by them. */
const HEADERS = [
  'Slack message',
  'Channel',
  'Sent',
  'Author',
  'Author email',
  'Text',
  'In reply to',
  'Reactions',
  'Workspace domains',
];

/** Anything else with a subtype is told by Slack and not said by a person: joins, topics, pins. */
const SAID = new Set(['thread_broadcast', 'file_share', 'me_message']);

/** Where a company has such channels, what is said in the others is no feedback. */
const LIKE_FEEDBACK =
  /feedback|customer|client|support|help|complain|voice|voc|request|review|churn|nps|csat|bug/iu;

export async function unpackSlack(
  tree: FileTree,
  prefix: string,
  folder: UnpackFolder,
  chosen: ChosenParts,
): Promise<UnpackedTable> {
  const slack = await readSlackExport(tree, prefix);
  const likely = slack.channels.filter(({ name }) => LIKE_FEEDBACK.test(name));
  const isTaken = ({ name }: SlackChannel) =>
    chosen ? chosen.includes(name) : likely.length === 0 || LIKE_FEEDBACK.test(name);
  const path = folder.place(tree.path);
  const taken = slack.channels.filter(isTaken).length;
  const of = `${taken} of ${slack.channels.length} channels`;
  const writer = new UnpackedTableWriter(path, of, HEADERS);
  const parts: Array<UnpackedTable['parts'][number]> = [];
  const lost: string[] = [];
  try {
    for (const channel of slack.channels) {
      const isChosen = isTaken(channel);
      const rows = await addChannel(tree, slack, channel, isChosen ? writer : null, lost);
      if (rows > 0) parts.push({ name: channel.name, rows, isChosen });
    }
    writer.finish();
  } finally {
    writer.close();
  }
  if (parts.length === 0)
    throw notRecognised(tree.path, lost[0] ?? 'no channel of the Slack export holds messages');
  return { path, kind: 'slack', isOneOf: false, parts };
}

/** How many messages people wrote in the channel; with a writer they are written. Adds the days that are lost. */
async function addChannel(
  tree: FileTree,
  slack: SlackExport,
  channel: SlackChannel,
  writer: UnpackedTableWriter | null,
  lost: string[],
): Promise<number> {
  let count = 0;
  for (const day of channel.days) {
    const messages = await readSlackDay(tree, day);
    if (messages === null) {
      lost.push(damaged(day));
      writer?.write(writer.rows + 1, [], `The file ${damaged(day)}.`);
    }
    for (const message of messages ?? []) {
      if (!isSaid(message, slack)) continue;
      count += 1;
      writer?.write(writer.rows + 1, cellsOf(message, channel, slack));
    }
  }
  return count;
}

function isSaid({ subtype, bot_id, user, text }: SlackMessage, { people }: SlackExport): boolean {
  if (bot_id || (subtype && !SAID.has(subtype)) || !text?.trim()) return false;
  return user !== 'USLACKBOT' && !(user && people.get(user)?.isBot);
}

function cellsOf(
  message: SlackMessage,
  channel: SlackChannel,
  { people, ownDomains }: SlackExport,
): string[] {
  const { ts, thread_ts, user, user_profile, text, reactions } = message;
  const person = people.get(user ?? '');
  const isReply = thread_ts && thread_ts !== ts;
  return [
    idOf(channel, ts),
    channel.name,
    new Date(Math.floor(Number(ts)) * 1000).toISOString(),
    person?.name ?? user_profile?.display_name ?? user_profile?.real_name ?? user ?? '',
    person?.email ?? user_profile?.email ?? '',
    slackText(text ?? '', (id) => people.get(id)?.name),
    isReply ? idOf(channel, thread_ts) : '',
    (reactions ?? []).map(({ name, count }) => `${name} ${count}`).join(', '),
    ownDomains.join(' '),
  ];
}

/** Channel and time are what a message is known by; written as Slack's own addresses end. */
function idOf({ id }: SlackChannel, ts: string): string {
  return `${id}/p${ts.replace('.', '')}`;
}
