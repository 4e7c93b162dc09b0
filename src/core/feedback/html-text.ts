// HTML bodies become the text a reader would have seen. One pass over the string, no tree and no regular
// expression that can run away: a cell may be 4 MB of hostile markup. Text that merely mentions tags
// (Markdown with code in it) is left alone, because these are the customer's own words.
import { decodeEntities } from './html-entities.ts';

const STARTS_AS_HTML =
  /^\s*<(?:!doctype html|html|head|meta|title|style|body|p|div|span|br|ul|ol|table|h[1-6]|blockquote|pre|a|b|i|u|em|strong|font|img|center|section|article)\b[^<>]*>/iu;
const ENDS_AS_HTML = /<\/(?:p|div|span|ul|ol|li|table|blockquote|pre|a|b|i|u|em|strong|html|body)>\s*$/iu;
const BREAK = /[ \t]{0,8}(?:\r\n|\r|\n)?[ \t]{0,8}<br\s{0,8}\/?>[ \t]{0,8}(?:\r\n|\r|\n)?/giu;
const BLOCKS = new Set(
  'p div ul ol table tr h1 h2 h3 h4 h5 h6 blockquote pre section article header footer hr dl dt dd form'.split(
    ' ',
  ),
);
// Anything else in angle brackets is what somebody wrote: `<https://…>`, `<ada@…>`, `x<y`.
const OTHER_TAGS = new Set(
  'html head body title meta link base style script noscript template br a b i u s em strong small big font span sub sup strike del ins mark q cite abbr code kbd samp var tt time bdi bdo wbr img picture source video audio track iframe object embed param svg path map area canvas li td th tbody thead tfoot caption col colgroup details summary nav main aside figure figcaption address center label input button select option textarea fieldset legend'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
const WITH_SPACE_AROUND = new Set('p ul ol table h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '));

/** The cell as plain text; a cell that is not HTML comes back as it is, apart from outer white space. */
export function textOfHtml(cell: string): string {
  if (!cell.includes('<')) return cell.trim();
  if (STARTS_AS_HTML.test(cell)) return new HtmlReader(cell).read();
  if (cell.includes('`')) return cell.trim();
  if (ENDS_AS_HTML.test(cell.slice(-200))) return new HtmlReader(cell).read();
  return /<br\s{0,8}\/?>/iu.test(cell) ? decodeEntities(cell.replace(BREAK, '\n')).trim() : cell.trim();
}

/**
 * A title on one line. Only one that is an element as a whole is HTML: `<a> elements lose focus` is somebody's words,
 * and so is what would leave nothing of letters in it: they may be all that a row says.
 */
export function textOfTitle(title: string): string {
  if (!title.startsWith('<')) return title;
  const name = /^<([a-z][a-z0-9]{0,15})[\s>]/iu.exec(title)?.[1];
  if (name === undefined || !title.toLowerCase().endsWith(`</${name.toLowerCase()}>`)) return title;
  const text = textOfHtml(title).replace(/\s+/gu, ' ');
  const isEmpty = title.replace(/<[^>]*>/gu, '').trim() === '';
  return text === '' && !isEmpty ? title : text;
}

class HtmlReader {
  readonly #html: string;
  readonly #out: string[] = [];
  #endsWithSpace = true;
  #hasOpenQuote = false;
  #lineEndsWanted = 0;
  #spaceWanted = false;
  #preformatted = 0;
  /** Of each open list the next number, null where it has bullets. */
  readonly #lists: Array<number | null> = [];
  #link: { href: string; from: number } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  read(): string {
    const html = this.#html;
    let at = 0;
    while (at < html.length) {
      const open = html.indexOf('<', at);
      if (open === -1) break;
      this.#text(html.slice(at, open));
      at = this.#markup(open);
    }
    this.#text(html.slice(at));
    this.#closeLink();
    return this.#out.join('').trim();
  }

  /** Reads one tag or comment that starts at `open`; answers where the text goes on. */
  #markup(open: number): number {
    const html = this.#html;
    if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
    const match = TAG.exec(html.slice(open, open + 40));
    const name = (match?.[2] ?? '').toLowerCase();
    if (!match || !(name === '' || name.includes(':') || BLOCKS.has(name) || OTHER_TAGS.has(name))) {
      this.#text('<');
      return open + 1;
    }
    const end = this.#endOfTag(open);
    const isClosing = match[1] === '/';
    if (!isClosing && UNSEEN.has(name)) return afterElement(html, name, end);
    this.#tag(name, isClosing, html.slice(open, end));
    return end;
  }

  #tag(name: string, isClosing: boolean, source: string): void {
    if (name === 'br') this.#lineEnds(1, true);
    else if (name === 'li' && !isClosing) this.#listEntry();
    else if (name === 'td' || name === 'th') this.#spaceWanted ||= isClosing;
    else if (name === 'a') isClosing ? this.#closeLink() : this.#openLink(source);
    else if (BLOCKS.has(name)) this.#lineEnds(WITH_SPACE_AROUND.has(name) ? 2 : 1);
    if (name === 'ol' || name === 'ul')
      isClosing ? this.#lists.pop() : this.#lists.push(name === 'ol' ? 1 : null);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted + (isClosing ? -1 : 1));
  }

  /** Numbers are words of the customer's: "it fails at step 3". */
  #listEntry(): void {
    const number = this.#lists.at(-1) ?? null;
    if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
    this.#lineEnds(1);
    this.#put(number === null ? '- ' : `${number}. `);
  }

  #text(raw: string): void {
    if (raw === '') return;
    if (this.#preformatted > 0) {
      this.#put(decodeEntities(raw));
      return;
    }
    if (isSpaceAt(raw, 0)) this.#spaceWanted = true;
    const even = UNEVEN.test(raw) ? raw.replace(/[ \t\r\n\f]+/gu, ' ') : raw;
    const words = decodeEntities(even.trim());
    // Mail programs fill empty paragraphs with `&nbsp;`: nobody reads those as words.
    if (words.trim() === '') {
      this.#spaceWanted ||= words !== '';
      return;
    }
    this.#put(words);
    this.#spaceWanted = isSpaceAt(raw, raw.length - 1);
  }

  #put(text: string): void {
    if (this.#out.length > 0 && this.#lineEndsWanted > 0) this.#out.push('\n'.repeat(this.#lineEndsWanted));
    else if (this.#spaceWanted && !this.#endsWithSpace) this.#out.push(' ');
    this.#lineEndsWanted = 0;
    this.#spaceWanted = false;
    this.#out.push(text);
    this.#endsWithSpace = isSpaceAt(text, text.length - 1);
  }

  /** Blocks ask for line ends and the most wanted counts; each `<br>` adds one, up to an empty line. */
  #lineEnds(count: number, adds = false): void {
    this.#lineEndsWanted = adds
      ? Math.min(this.#lineEndsWanted + count, 2)
      : Math.max(this.#lineEndsWanted, count);
  }

  /** After the `>` that ends the tag, not counting those in quoted attributes; the end if there is none. */
  #endOfTag(open: number): number {
    const html = this.#html;
    let quote = '';
    for (let at = open + 1; at < html.length && !this.#hasOpenQuote; at += 1) {
      const char = html[at];
      if (quote !== '') quote = char === quote ? '' : quote;
      else if (char === '>') return at + 1;
      else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
    }
    // A quote that never ends would make every later tag scan the whole text again.
    this.#hasOpenQuote = true;
    return after(html, '>', open + 1);
  }

  #openLink(source: string): void {
    const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/iu.exec(source);
    const href = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
    this.#link = href === '' ? null : { href, from: this.#out.length };
  }

  #closeLink(): void {
    if (!this.#link) return;
    const { href, from } = this.#link;
    this.#link = null;
    const words = this.#out.slice(from).join('').trim();
    if (!/^(?:https?|mailto):/iu.test(href) || bare(words) === bare(href)) return;
    this.#spaceWanted = words !== '';
    this.#put(words === '' ? href : `(${href})`);
  }
}

// The colon is for Word's `<o:p>`.
const TAG = /^<(\/?)([a-z][a-z0-9]{0,15}(?::[a-z][a-z0-9]{0,15})?)(?![a-z0-9:@.])|^<[!?]/iu;

/** White space that HTML shows as one blank, where it is not one blank already. */
const UNEVEN = /[\t\r\n\f]| {2}/u;

/** Regular expressions are asked only for what is not ASCII. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/u.test(text.charAt(at));
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'giu');
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

function bare(address: string): string {
  return address
    .replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '')
    .replace(/\/$/u, '')
    .toLowerCase();
}
