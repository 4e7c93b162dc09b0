// Headers and cells that are traps for a program: names, ids, links, addresses.
import { type BadInput, imported } from './bad-input.ts';

export const COLUMN_TRAPS: readonly BadInput[] = [
  imported(
    'a header __proto__',
    'a.csv',
    '__proto__,comment\npolluted,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { '(__proto__)': 'polluted' } }] },
  ),
  imported(
    'headers constructor and prototype',
    'a.csv',
    'constructor,prototype,comment\na,b,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { constructor: 'a', prototype: 'b' } }] },
  ),
  imported(
    'headers toString and hasOwnProperty',
    'a.csv',
    'toString,hasOwnProperty,valueOf,comment\na,b,c,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { toString: 'a', hasOwnProperty: 'b', valueOf: 'c' } }] },
  ),
  imported(
    '__proto__ as the column of words',
    'a.csv',
    'id,__proto__\n1,words\n',
    { created: 1 },
    { wordsIn: ['__proto__'], words: ['words'] },
  ),
  imported(
    'tags __proto__ and constructor',
    'a.csv',
    'id,tags,comment\n1,"__proto__, constructor, toString",words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', tags: ['__proto__', 'constructor', 'toString'] }] },
  ),
  imported(
    'an id __proto__',
    'a.csv',
    'id,comment\n__proto__,words\nconstructor,more\n',
    { created: 2 },
    {
      items: [
        { sourceId: '__proto__', verbatim: 'words' },
        { sourceId: 'constructor', verbatim: 'more' },
      ],
    },
  ),
  imported(
    'a customer __proto__',
    'a.csv',
    'id,customer,company,comment\n1,__proto__,constructor,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', customer: '__proto__', company: 'constructor' }] },
  ),
  imported(
    '10,000 tags in a cell',
    'a.csv',
    `id,tags,comment\n1,"${Array.from({ length: 10_000 }, (_, at) => `t${at}`).join(';')}",words\n`,
    { created: 1 },
    { items: [{ verbatim: 'words', tags: Array.from({ length: 100 }, (_, at) => `t${at}`) }] },
  ),
  imported(
    'a tag of 10,000 letters',
    'a.csv',
    `id,tags,comment\n1,${'t'.repeat(10_000)},words\n`,
    {
      created: 1,
    },
    { items: [{ verbatim: 'words', tags: ['t'.repeat(100)] }] },
  ),
  imported(
    'an id of 10,000 letters',
    'a.csv',
    `id,comment\n${'i'.repeat(10_000)},words\n`,
    { created: 1 },
    { items: [{ sourceId: null, verbatim: 'words', extra: { id: 'i'.repeat(10_000) } }] },
  ),
  imported(
    'ids that Excel has damaged',
    'a.csv',
    'id,comment\n1.03006E+13,one\n1.03006E+13,two\n',
    { created: 2 },
    {
      items: [
        { sourceId: null, verbatim: 'one', extra: { id: '1.03006E+13' } },
        { sourceId: null, verbatim: 'two', extra: { id: '1.03006E+13' } },
      ],
    },
  ),
  imported(
    'ids of which Excel has damaged two',
    'a.csv',
    'id,comment\n11,a\n12,b\n13,c\n1.03006E+13,one\n"1,03006E+13",two\n',
    { created: 5 },
    {
      items: [
        { verbatim: 'a', sourceId: '11' },
        { verbatim: 'b', sourceId: '12' },
        { verbatim: 'c', sourceId: '13' },
        { verbatim: 'one', sourceId: null, extra: { id: '1.03006E+13' } },
        { verbatim: 'two', sourceId: null, extra: { id: '1,03006E+13' } },
      ],
    },
  ),
  imported(
    'ids beyond 2^53',
    'a.csv',
    'id,comment\n9007199254740993,one\n9007199254740992,two\n',
    { created: 2 },
    {
      items: [
        { sourceId: '9007199254740993', verbatim: 'one' },
        { sourceId: '9007199254740992', verbatim: 'two' },
      ],
    },
  ),
  imported(
    'ids with leading zeros',
    'a.csv',
    'id,comment\n007,one\n7,two\n',
    { created: 2 },
    {
      items: [
        { sourceId: '007', verbatim: 'one' },
        { sourceId: '7', verbatim: 'two' },
      ],
    },
  ),
  imported(
    'an id on two rows with other words',
    'a.csv',
    'id,comment\n1,one\n1,two\n',
    { created: 2 },
    { words: ['one', 'two'] },
  ),
  imported(
    'links that are none',
    'a.csv',
    'id,url,comment\n1,javascript:alert(1),words\n2,file:///etc/passwd,more\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'words', link: null, extra: { url: 'javascript:alert(1)' } },
        { verbatim: 'more', link: null, extra: { url: 'file:///etc/passwd' } },
      ],
    },
  ),
  imported(
    'an address that is none',
    'a.csv',
    'id,email,comment\n1,@@@,words\n2,"a@b\n.c",more\n',
    {
      created: 2,
    },
    { words: ['words', 'more'] },
  ),
];
