import { expect, it } from 'vitest';
import { slackText } from '#core/feedback/slack-text.ts';

const names: Readonly<Record<string, string>> = { U01: 'Noor', U02: 'Ada' };

it.each([
  ['<@U01> says it is down', '@Noor says it is down'],
  ['ask <@U99|sam> or <@U98>', 'ask @sam or @U98'],
  ['in <#C01|support> and <#C02>', 'in #support and #C02'],
  ['<!here> <!subteam^S01|@helpdesk> <!subteam^S02>', '@here @helpdesk @subteam'],
  ['see <https://docs.example/a?b=1&amp;c=2>', 'see https://docs.example/a?b=1&c=2'],
  ['see <https://docs.example/long|the page>', 'see the page (https://docs.example/long)'],
  ['<http://docs.example|docs.example>', 'http://docs.example'],
  ['<mailto:noor@shop.example|noor@shop.example>', 'noor@shop.example'],
  ['a &lt;b&gt; &amp;amp; 3 &lt; 5 &gt; 2', 'a <b> &amp; 3 < 5 > 2'],
  ['if x <y> then', 'if x <y> then'],
  ['*bold* `code` :smile:', '*bold* `code` :smile:'],
])('reads %s as a person saw it', (written, shown) => {
  expect(slackText(written, (id) => names[id])).toBe(shown);
});
