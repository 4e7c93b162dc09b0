// Slack exports that no Slack would write.
import { aZip } from '#tests/builders/zip.ts';
import { type BadInput, imported, refused } from './bad-input.ts';

const CHANNELS = [{ id: 'C1', name: 'feedback' }];
const USERS = [{ id: 'U1', name: 'noor' }];
const day = (...messages: readonly unknown[]) => JSON.stringify(messages);
const said = (text: unknown, ts: unknown = '1773480413.002000', more = {}) => ({
  type: 'message',
  user: 'U1',
  text,
  ts,
  ...more,
});
const slackOf = (files: Readonly<Record<string, string>>) =>
  aZip(
    Object.entries({
      'channels.json': JSON.stringify(CHANNELS),
      'users.json': JSON.stringify(USERS),
      ...files,
    }).map(([name, content]) => ({ name, content })),
  );
const DAY = 'feedback/2026-03-14.json';
const DAMAGED_DAY = `“${DAY}” in the Slack export is damaged`;
const MANY_WORDS = Array.from({ length: 200_000 }, (_, at) => `w${(at * 7919) % 99_991}`).join(' ');
const EMPTY = 'no channel of the Slack export holds messages';

export const SLACK_EXPORTS: readonly BadInput[] = [
  imported(
    'a day as it should be',
    'a.zip',
    slackOf({ [DAY]: day(said('Words')) }),
    { created: 1 },
    { words: ['Words'] },
  ),
  refused('a day that is cut off', 'a.zip', slackOf({ [DAY]: day(said('Words')).slice(0, -5) }), DAMAGED_DAY),
  refused('a day that is an object', 'a.zip', slackOf({ [DAY]: '{"messages":[]}' }), DAMAGED_DAY),
  refused('a day nested 100,000 deep', 'a.zip', slackOf({ [DAY]: '['.repeat(100_000) }), DAMAGED_DAY),
  refused('an empty day', 'a.zip', slackOf({ [DAY]: '' }), DAMAGED_DAY),
  imported(
    'a day that is cut off among sound ones',
    'a.zip',
    slackOf({
      [DAY]: day(said('Words')),
      'feedback/2026-03-15.json': day(said('lost')).slice(0, -5),
      'feedback/2026-03-16.json': day(said('More', '1773653213.002000')),
      'feedback/2026-03-17.json': '',
    }),
    { created: 2, rejected: 2 },
    {
      words: ['Words', 'More'],
      rejected: [
        [2, null, 'The file “feedback/2026-03-15.json” in the Slack export is damaged.'],
        [4, null, 'The file “feedback/2026-03-17.json” in the Slack export is damaged.'],
      ],
    },
  ),
  refused(
    'a list of people that is cut off',
    'a.zip',
    slackOf({ 'users.json': '[{"id":"U1"', [DAY]: day(said('Words')) }),
    '“users.json” in the Slack export is damaged',
  ),
  refused('days without messages', 'a.zip', slackOf({ [DAY]: '[]' }), EMPTY),
  refused('no days', 'a.zip', slackOf({}), EMPTY),
  refused(
    'only bots',
    'a.zip',
    slackOf({
      [DAY]: day(
        said('x', '1773480413.002000', { bot_id: 'B1' }),
        said('y', '1773480414.002000', { user: 'USLACKBOT' }),
      ),
    }),
    EMPTY,
  ),
  refused(
    'a list of channels that is none',
    'a.zip',
    slackOf({ 'channels.json': '{"ok":false}', [DAY]: day(said('Words')) }),
    '“channels.json” in the Slack export is damaged',
  ),
  imported(
    'messages that are no messages',
    'a.zip',
    slackOf({
      [DAY]: day(
        null,
        7,
        'x',
        [],
        {},
        { type: 'message' },
        said(5),
        said('a', 'yesterday'),
        said('b', 12345),
        said('Words'),
      ),
    }),
    { created: 1 },
    { words: ['Words'] },
  ),
  imported(
    'a person __proto__',
    'a.zip',
    slackOf({
      'users.json': JSON.stringify([{ id: '__proto__', name: 'x' }, ...USERS]),
      [DAY]: day(said('Words'), said('<@__proto__> more', '1773480414.002000', { user: 'constructor' })),
    }),
    { created: 2 },
    {
      items: [
        { verbatim: 'Words', customer: 'noor' },
        { verbatim: '@x more', customer: 'constructor' },
      ],
    },
  ),
  imported(
    'a channel that leads out',
    'a.zip',
    slackOf({
      'channels.json': JSON.stringify([...CHANNELS, { id: 'C2', name: '../../etc' }]),
      [DAY]: day(said('Words')),
    }),
    { created: 1 },
    { items: [{ verbatim: 'Words', customer: 'noor', area: 'feedback' }] },
  ),
  imported(
    'the same message on two days',
    'a.zip',
    slackOf({ [DAY]: day(said('Words')), 'feedback/2026-03-15.json': day(said('Words')) }),
    { created: 1, unchanged: 1 },
    { items: [{ verbatim: 'Words', area: 'feedback' }] },
  ),
  imported(
    'a message of 2 MB',
    'a.zip',
    slackOf({ [DAY]: day(said(MANY_WORDS)) }),
    { created: 1 },
    { words: [MANY_WORDS] },
  ),
  imported(
    'times far away',
    'a.zip',
    slackOf({ [DAY]: day(said('a', '99999999999.000000'), said('b', '000000000.000000')) }),
    { created: 2 },
    {
      items: [
        { verbatim: 'a', saidAt: null },
        { verbatim: 'b', saidAt: null },
      ],
    },
  ),
];
