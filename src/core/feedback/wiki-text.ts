// Jira's wiki markup becomes the text a reader of Jira would have seen. A handful of forms that real exports hold, and
// nothing that a customer may have meant otherwise: `[a|b]` without an address, `snake_case` and what stands in code
// stay. Every expression is bounded, because a cell may be 4 MB that somebody made to do harm.

const MAY_BE_WIKI = /[{[!*_|\\#]|^(?:h[1-6]|bq)\. /mu;
const CODE = /\{(code|noformat)(?::[^}\n]{0,200})?\}[ \t]{0,20}\n?/giu;

/** The cell itself where nothing in it is markup. */
export function textOfWiki(text: string): string {
  if (!MAY_BE_WIKI.test(text)) return text;
  const out: string[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  for (const open of text.matchAll(CODE)) {
    const name = (open[1] ?? '').toLowerCase();
    if (open.index < at || unclosed.has(name)) continue;
    const from = open.index + open[0].length;
    const end = endOf(name, text, from);
    if (end === -1) unclosed.add(name);
    else {
      out.push(plain(text.slice(at, open.index)), text.slice(from, end));
      at = end + name.length + 2;
    }
  }
  out.push(plain(text.slice(at)));
  return out.join('').trim();
}

/** Not looked for in lower case: a letter may become two, and places shift. */
function endOf(name: string, text: string, from: number): number {
  const end = new RegExp(`\\{${name}\\}`, 'giu');
  end.lastIndex = from;
  return end.exec(text)?.index ?? -1;
}

const IMAGE =
  /!(?:(https?:\/\/[^\s!|]{1,2000})|([^\s!|][^!|\n]{0,200}\.[a-z0-9]{2,5}))(?:\|[^!\n]{0,200})?!/giu;
const LINK = /\[([^[\]|\n]{1,500})\|((?:https?:\/\/|mailto:)[^[\]|\s]{1,2000})(?:\|[^[\]\n]{0,50})?\]/giu;
const BARE_LINK = /\[((?:https?:\/\/|mailto:)[^[\]|\s]{1,2000})\]/giu;
const ATTACHED = /\[\^([^[\]|\n]{1,200})\]/gu;
const PERSON = /\[~(?:accountid:)?([^[\]|\s]{1,100})\]/gu;
/** Around words: they go; around a block: it stands by itself. */
const INLINE_MARKS = /\{(?:color|anchor)(?::[^}\n]{0,100})?\}|\{[*_+^~-]\}|\{\{|\}\}/giu;
const BLOCK_MARKS = /[ \t]{0,20}\n?\{(?:quote|code|noformat)(?::[^}\n]{0,200})?\}[ \t]{0,20}\n?/giu;
const PANEL = /[ \t]{0,20}\n?\{panel(?::([^}\n]{0,300}))?\}[ \t]{0,20}\n?/giu;
const HEADING = /^[ \t]{0,20}(?:h[1-6]|bq)\. +/gmu;
const BOLD = /(?<![\p{L}\p{N}*\\])\*([^\s*](?:[^*\n]{0,500}[^\s*])?)\*(?![\p{L}\p{N}*])/gu;
const ITALIC = /(?<![\p{L}\p{N}_\\])_([^\s_](?:[^_\n]{0,500}[^\s_])?)_(?![\p{L}\p{N}_])/gu;
const ESCAPED = /\\([[\]{}*!|])/gu;

function plain(text: string): string {
  return listed(
    text
      .replace(IMAGE, (_, address?: string, name?: string) => address ?? `[${name}]`)
      .replace(LINK, (_, words: string, address: string) => linked(words, address))
      .replace(BARE_LINK, (_, address: string) => bare(address))
      .replace(ATTACHED, '$1')
      .replace(PERSON, '@$1')
      .replace(INLINE_MARKS, '')
      .replace(PANEL, (_, options?: string) => `\n${titleIn(options ?? '')}`)
      .replace(BLOCK_MARKS, '\n')
      .replace(HEADING, '')
      .replace(BOLD, '$1')
      .replace(ITALIC, '$1'),
  ).replace(ESCAPED, '$1');
}

function titleIn(options: string): string {
  const title = options.split('|').find((option) => option.startsWith('title='));
  return title === undefined ? '' : `${title.slice('title='.length)}\n`;
}

const bare = (address: string) => address.replace(/^mailto:/iu, '');

function linked(words: string, address: string): string {
  return bare(words) === bare(address) ? bare(address) : `${words} (${bare(address)})`;
}

const ENTRY = /^[ \t]{0,20}([*#-]{1,6}) +/u;

/** Entries of lists with their numbers, which are words of the customer's, and rows of tables cell by cell. */
function listed(text: string): string {
  let number = 0;
  return text
    .split('\n')
    .map((line) => {
      const marks = ENTRY.exec(line);
      const [all = '', mark = ''] = marks ?? [];
      if (mark !== '#' && (mark.length < 2 || !mark.includes('#'))) number = 0;
      if (marks === null || mark.startsWith('-')) return isTableRow(line) ? cells(line) : line;
      const words = line.slice(all.length);
      if (mark === '#') number += 1;
      return mark === '#' ? `${number}. ${words}` : `${'  '.repeat(mark.length - 1)}- ${words}`;
    })
    .join('\n');
}

function isTableRow(line: string): boolean {
  const text = line.trim();
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

function cells(line: string): string {
  return line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');
}
