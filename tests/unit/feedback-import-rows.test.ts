import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { splitTags } from '#core/feedback/clean-cell.ts';
import { identityOf } from '#core/feedback/item-identity.ts';
import { ImportMapping, type MappingField } from '#core/feedback/mapping.ts';
import { RowReader } from '#core/feedback/row-to-item.ts';
import { defaultSourceName } from '#core/feedback/source-name.ts';
import { domainsIn, ownDomainOf } from '#core/feedback/staff.ts';
import type { Instant } from '#core/time.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
const now = Date.UTC(2026, 5, 1) as Instant;

/** Reads one row of the columns given as `field: cell`; the header is called like the field. */
function readRow(cells: Partial<Record<MappingField, string>>, change: Partial<ImportMapping> = {}) {
  const fields = Object.keys(cells) as MappingField[];
  const columns = fields.map((field, index) => ({ index, header: `My ${field}`, field }));
  const mapping = ImportMapping.parse({ source: 'desk', columns, dateOrder: 'iso', ...change });
  const reader = new RowReader({ mapping, hash, placeholderTag: () => 'abcde', now });
  return reader.read({ line: 7, cells: fields.map((field) => cells[field] ?? ''), more: [], problem: null });
}

function itemOf(...input: Parameters<typeof readRow>) {
  const outcome = readRow(...input);
  if (outcome.kind !== 'item') throw new Error(`Expected an item, got ${outcome.kind}`);
  return outcome;
}

describe('turning a row into an item', () => {
  it('keeps the words, and the address with the contact details only', () => {
    const { item, email } = itemOf({
      verbatim: '<p>Help</p>',
      customer: 'Ada',
      email: ' ADA@Example.test ',
      extra: 'x',
    });
    expect(item).toMatchObject({
      verbatim: 'Help',
      customer: 'Ada',
      source: 'desk',
      line: 7,
      extra: { 'My extra': 'x' },
    });
    expect(email).toBe('ada@example.test');
    expect(JSON.stringify(item)).not.toMatch(/example\.test/iu);
  });

  it('leaves out what people of the company wrote, whatever their address is below its domain', () => {
    const read = (email: string) =>
      readRow({ verbatim: 'Try again', email }, { staff: ['company.example'] }).kind;
    expect(read('kim@company.example')).toBe('skipped');
    expect(read('Kim@Help.Company.example')).toBe('skipped');
    expect(read('kim@mycompany.example')).toBe('item');
    expect(read('')).toBe('item');
    expect(domainsIn(' @Company.example; kim@shop.example,company.example ')).toEqual([
      'company.example',
      'shop.example',
    ]);
  });

  it.each(['ada@gmail.com', 'ada@fastmail.com', 'ada@hotmail.co.uk', 'ada@gmx.de', 'ada@proton.me'])(
    'knows no company by %s: anybody may write from there',
    (address) => {
      expect(ownDomainOf(address)).toBeNull();
    },
  );

  it('makes of a conversation what its unmarked messages say, and leaves it out where all are marked', () => {
    const columns = [
      { index: 0, header: 'Words', field: 'verbatim' as const },
      { index: 1, header: 'Status', field: 'extra' as const },
    ];
    const mapping = ImportMapping.parse({
      source: 'desk',
      columns,
      dateOrder: 'iso',
      format: 'front-messages',
      marked: 'out',
    });
    const reader = new RowReader({ mapping, hash, placeholderTag: () => 'abcde', now });
    const read = (...messages: [words: string, status: string][]) => {
      const [row, ...others] = messages.map((cells, at) => ({
        line: at + 2,
        cells,
        more: [],
        problem: null,
      }));
      if (!row) throw new Error('Expected a message.');
      return reader.read({ ...row, messages: others });
    };
    const saying = (verbatim: string) => ({ kind: 'item', item: { verbatim } });
    expect(read(['It hangs', 'open'], ['Win', 'spam'], ['Again', ''])).toMatchObject(
      saying('It hangs\n\nAgain'),
    );
    expect(read(['Win', 'spam'], ['It hangs', 'open'])).toMatchObject(saying('It hangs'));
    expect(read(['Win', 'spam'], ['Win more', 'deleted'])).toEqual({
      kind: 'skipped',
      why: 'the export marks it as spam',
    });
  });

  it('names a customer who is only an address by the part before the @', () => {
    const { item, email } = itemOf({ verbatim: 'Hi', customer: 'ben@example.test' });
    expect([item.customer, email]).toEqual(['ben', 'ben@example.test']);
  });

  it('parts name and address where a customer has both', () => {
    const of = (customer: string, email = '') => {
      const outcome = itemOf({ verbatim: 'Hi', customer, email });
      return [outcome.item.customer, outcome.email];
    };
    expect(of('Sam Sun (Sam@hooli.example)')).toEqual(['Sam Sun', 'sam@hooli.example']);
    expect(of('Sam Sun <sam@hooli.example>')).toEqual(['Sam Sun', 'sam@hooli.example']);
    expect(of('"Sun, Sam" <sam@hooli.example>')).toEqual(['Sun, Sam', 'sam@hooli.example']);
    expect(of('<sam@hooli.example>')).toEqual(['sam', 'sam@hooli.example']);
    expect(of('Sam Sun (sam@hooli.example);Ada (ada@acme.example)')).toEqual([
      'Sam Sun, Ada',
      'sam@hooli.example',
    ]);
    expect(of('Sam (sam@hooli.example)', 'own@hooli.example')).toEqual(['Sam', 'own@hooli.example']);
    expect(of('', 'Sam Sun <sam@hooli.example>')).toEqual([null, 'sam@hooli.example']);
    expect(of('Sam Sun (the tall one)')).toEqual(['Sam Sun (the tall one)', null]);
  });

  it('uses the title as the words when there are none, and refuses a row with neither by its column only', () => {
    expect(itemOf({ verbatim: ' ', title: 'Only this' }).item).toMatchObject({
      verbatim: 'Only this',
      title: null,
    });
    expect(readRow({ verbatim: '', title: '', customer: 'Secret Name' })).toEqual({
      kind: 'rejected',
      column: 'My verbatim',
      reason: 'No words in column “My verbatim”.',
    });
    expect(readRow({ verbatim: '', title: ' ' })).toEqual({ kind: 'skipped', why: null });
  });

  it('does not repeat the questions of a survey for every row without an answer', () => {
    const columns = Array.from({ length: 5 }, (_, index) => ({
      index,
      header: `A long question, the number ${index}`,
      field: 'verbatim' as const,
    }));
    const mapping = ImportMapping.parse({ source: 's', columns, dateOrder: 'iso' });
    const reader = new RowReader({ mapping, hash, placeholderTag: () => 'abcde', now });
    expect(
      reader.read({ line: 2, cells: [' ', '', '', '', '', 'Partial'], more: [], problem: null }),
    ).toEqual({
      kind: 'rejected',
      column: 'A long question, the number 0',
      reason: 'No words in any of the 5 columns of words.',
    });
  });

  it('keeps a date it cannot believe as the text it was, and never takes today', () => {
    for (const date of ['sometime', '1969-01-01', '2027-01-01', '08-04-2023']) {
      expect(itemOf({ verbatim: 'x', date }).item).toMatchObject({
        saidAt: null,
        extra: { 'My date': date },
      });
    }
  });

  it('does not take what Excel left of an id for an id', () => {
    expect(itemOf({ verbatim: 'x', sourceId: '1.03006E+13' }).item).toMatchObject({
      sourceId: null,
      extra: { 'My sourceId': '1.03006E+13' },
    });
    expect(itemOf({ verbatim: 'x', sourceId: '734593817465930271' }).item.sourceId).toBe(
      '734593817465930271',
    );
  });

  it('knows the same ticket again by source and id, whatever else has changed', () => {
    const before = itemOf({ verbatim: 'x', sourceId: '1' }).item;
    const after = itemOf({ verbatim: 'x, and y', sourceId: '1' }).item;
    expect(after.id).toBe(before.id);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(itemOf({ verbatim: 'x', sourceId: '1' }, { source: 'other' }).item.id).not.toBe(before.id);
  });

  it('sees no other version where only line ends are spelt otherwise, or blanks stand before them', () => {
    const hashOf = (verbatim: string, title = 'One\nline') =>
      itemOf({ verbatim, title, sourceId: '1', extra: verbatim }).item.contentHash;
    const known = itemOf({ verbatim: 'Too slow.\nAnd it\nhangs.', title: 'One\nline', sourceId: '1' });
    const knownHash = hashOf('Too slow.\nAnd it\nhangs.');
    expect(hashOf('Too slow.\r\nAnd it\r\nhangs.')).toBe(knownHash);
    expect(hashOf('Too slow.\rAnd it\rhangs.')).toBe(knownHash);
    expect(hashOf('Too slow. \nAnd it\t\u00a0\r\nhangs.', 'One \nline')).toBe(knownHash);
    const seen = (verbatim: string) => itemOf({ verbatim, sourceId: '1' }).item.contentHash;
    expect(seen('Too slow.<br/>\r<br/>It hangs.')).toBe(seen('Too slow. \r\n\r\nIt hangs.'));
    // Also at the end of the last line, and whatever stands beside it.
    const ended = (words: string, beside: string) =>
      identityOf({ ...known.item, verbatim: words, extra: { beside } }, null, hash).contentHash;
    for (const blank of [' ', '\t', '\f', '\v', '\u00a0'])
      for (const words of [`a${blank}\nb`, `a\nb${blank}`, `a\r\nb${blank}`])
        for (const beside of ['c', 'c\r\nd', 'c \nd'])
          expect(ended(words, beside), JSON.stringify([words, beside])).toBe(ended('a\nb', beside));
    expect(ended('a ', 'c\r\nd')).not.toBe(ended('a', 'c\nd'));
    // These a reader sees.
    for (const other of ['a\n  b', 'a\n\nb', 'a b', 'a  b', 'a\\nb', 'a \\nb', 'a\\rb'])
      expect(seen(other), other).not.toBe(seen('a\nb'));
    expect(seen('a\\r\nb')).not.toBe(seen('a\\r b'));
  });

  it('knows words without an id again by who said what when', () => {
    const before = itemOf({ verbatim: 'Too  slow', customer: 'Ada', date: '2026-01-01' }).item;
    expect(itemOf({ verbatim: 'too slow ', customer: 'Ada', date: '2026-01-01' }).item.id).toBe(before.id);
    expect(itemOf({ verbatim: 'Too slow', customer: 'Ben', date: '2026-01-01' }).item.id).not.toBe(before.id);
    expect(before.id).toMatch(/^fi_[\w-]{22}$/u);
  });

  it('takes off an apostrophe against formulas and leaves a real one', () => {
    expect(itemOf({ verbatim: "'=SUM(A1)", title: "'tis" }).item).toMatchObject({
      verbatim: '=SUM(A1)',
      title: "'tis",
    });
  });

  it('mends halves of emoji and drops NULs', () => {
    expect(itemOf({ verbatim: 'a\ud83d b\0c' }).item.verbatim).toBe('a\ufffd bc');
  });

  it('knows words in the wiki markup of Jira by what a build before kept of them', () => {
    const cells = { sourceId: 'SHOP-1', verbatim: 'It *hangs*, write to ada@shop.example', customer: 'Ada' };
    const redact = ImportMapping.shape.redact.parse({ emails: true });
    const now = itemOf(cells, { format: 'jira-csv', redact }).item;
    const before = itemOf(cells, { redact }).item;
    expect(now.verbatim).toMatch(/^It hangs, write to /u);
    expect(now.id).toBe(before.id);
    expect(now.contentHash).not.toBe(before.contentHash);
    expect(now.plainHash).toBe(before.contentHash);
    expect(itemOf({ verbatim: 'It hangs' }, { format: 'jira-csv' }).item.plainHash).toBeNull();
  });

  it('tells the rating that it could not read, and not that nobody rated', () => {
    const unread = (cell: string, format = '') => {
      const columns = [
        { index: 0, header: 'Words', field: 'verbatim' as const },
        { index: 1, header: 'Stars', field: 'rating' as const },
      ];
      const mapping = ImportMapping.parse({ source: 'desk', columns, dateOrder: 'iso', format });
      const reader = new RowReader({ mapping, hash, placeholderTag: () => 'abcde', now });
      const outcome = reader.read({ line: 2, cells: ['x', cell], more: [], problem: null });
      return outcome.kind === 'item' ? reader.unreadRating(outcome.item) : null;
    };
    for (const cell of ['good', '7/?', '★★★', '?'])
      expect(unread(cell), cell).toEqual({ column: 'Stars', cell });
    for (const cell of ['', '4', '-', '–', 'n/a', '#N/A', 'NULL', 'None'])
      expect(unread(cell), cell).toBeNull();
    // Zendesk says it in words.
    expect(unread('Good', 'zendesk-json')).toBeNull();
    expect(unread('7/?', 'zendesk-json')).toEqual({ column: 'Stars', cell: '7/?' });
  });

  it('keeps a rating only as a number', () => {
    expect(itemOf({ verbatim: 'x', rating: '4,5' }).item.rating).toBe(4.5);
    for (const cell of ['4/5', '4 / 5', '4 out of 5', '4 of 5', '4 stars', '4 Stars', '4.0 out of 5 stars'])
      expect(itemOf({ verbatim: 'x', rating: cell }).item.rating, cell).toBe(4);
    expect(itemOf({ verbatim: 'x', rating: '1 star' }).item.rating).toBe(1);
    for (const cell of ['4 issues', 'out of 5', '4 out of five', 'stars', '4 out', 'Top 4 / 5'])
      expect(itemOf({ verbatim: 'x', rating: cell }).item.rating, cell).toBeNull();
    expect(itemOf({ verbatim: 'x', rating: 'Recommended' }).item).toMatchObject({
      rating: null,
      extra: { 'My rating': 'Recommended' },
    });
  });

  it('joins several columns of words and of tags, and numbers repeated headers', () => {
    const columns = (['verbatim', 'verbatim', 'tags', 'tags', 'extra', 'extra'] as const).map(
      (field, index) => ({
        index,
        header: 'Q',
        field,
      }),
    );
    const reader = new RowReader({
      mapping: ImportMapping.parse({ source: 's', columns, dateOrder: 'iso' }),
      hash,
      placeholderTag: () => 'abcde',
      now,
    });
    const outcome = reader.read({
      line: 1,
      cells: ['a', 'b', 't;u;', 'u,v', '5', '6'],
      more: [['__proto__', 'p']],
      problem: null,
    });
    expect(outcome).toMatchObject({
      item: {
        verbatim: 'a\n\nb',
        tags: ['t', 'u', 'v'],
        extra: { 'Q (5)': '5', 'Q (6)': '6', '(__proto__)': 'p' },
      },
    });
  });

  // Tried from every dot or bracket to the end, these would take hours; the runner gives up long before.
  it('is done at once with a name that only begins like an address', { timeout: 20_000 }, () => {
    const customer = `a@${'.'.repeat(1_000_000)} b`;
    expect(itemOf({ verbatim: 'Hi', customer }).item.customer).toBe(customer);
  });

  it('is done at once with a date that is none', { timeout: 20_000 }, () => {
    const date = ' ('.repeat(500_000);
    expect(itemOf({ verbatim: 'Hi', date }).item.saidAt).toBeNull();
  });

  it('splits tags at the mark their tool uses', () => {
    expect(splitTags('thunderbird;accounts;')).toEqual(['thunderbird', 'accounts']);
    expect(splitTags('bug, help wanted')).toEqual(['bug', 'help wanted']);
    expect(splitTags('["a, b","c"]')).toEqual(['a, b', 'c']);
    expect(splitTags('one | two')).toEqual(['one', 'two']);
  });
});

describe('the name of a source', () => {
  it.each([
    ['thunderbird-2025-questions.csv', 'thunderbird-questions'],
    ['thunderbird-2023q2-questions.csv', 'thunderbird-questions'],
    ['airbnb-barossa-2017-09-26.csv', 'airbnb-barossa'],
    ['export (3).csv', 'export'],
    ['Zendesk_Tickets_20260101.json', 'zendesk-tickets'],
    ['2026-Q1.jsonl', 'feedback'],
  ])('%s is %s', (file, source) => {
    expect(defaultSourceName(file)).toBe(source);
  });
});
