// What a recogniser of one export format is. A vendor's file says what identifies the format, what its
// columns mean, and the little that its rows need; reading rows is row-to-item.ts for all of them.
import { headerKey } from '../header-key.ts';
import type { MappingField } from '../mapping.ts';

export interface ExportRecogniser {
  /** Kept in mappings, so it never changes: `zendesk-json`. Empty for the generic one. */
  readonly id: string;
  /** Shown to people: "Zendesk JSON". Empty for the generic one, which knows no tool. */
  readonly name: string;
  /** What one row is, as people say it: "ticket". */
  readonly row: string;
  /** The source such files are imported under unless somebody names it otherwise. */
  readonly source: string;
  /** Where the format was read and when, so that a later reader knows what may have changed. */
  readonly writtenFor: string;
  readonly recognises: (headers: HeaderKeys) => boolean;
  /** Header keys of each field between spaces, the surest first; `custom*` stands for all that begin so. */
  readonly fields: Partial<Record<MappingField, string>>;
  /** What becomes of columns that `fields` does not name: kept beside the item, or looked at one by one. */
  readonly rest: 'extra' | 'guess' | 'survey';
  /** What a person should know before importing, told by the columns; null for nothing. */
  readonly notice?: (headers: HeaderKeys) => string | null;
  /** The zone of dates without one: a name, read out of the headers, or null to ask for the account's. */
  readonly timeZone?: (headers: readonly string[]) => string | null;
  /** Header key of a column with the same date as text: read where Excel damaged the number in that of `date`. */
  readonly dateBeside?: string;
  /** Its words are written in Jira's wiki markup. */
  readonly hasWiki?: true;
  /** It rates in words (`Good`), which stay beside the item: they are not said to be ratings that cannot be read. */
  readonly ratesInWords?: true;
  /** Its dates are instants: no zone is asked for. */
  readonly hasInstants?: true;
  /** Finds the id inside its cell, where the cell is an address that holds it; its first group counts. */
  readonly idIn?: RegExp;
  /** The base of links as far as the cells tell it, by samples of columns with their header keys. */
  readonly linkBase?: (samples: ReadonlyMap<string, readonly string[]>) => string | null;
  /** Domains of the company's own people as far as the cells tell them, by samples as above. */
  readonly staff?: (samples: ReadonlyMap<string, readonly string[]>) => string[];
  /** How the address of a row ends, after the base a person gives: `/browse/{id}`. */
  readonly link?: { readonly ending: string; readonly example: string };
  /** Made once for a file. Answers the cells to read, or in words why the row is left out. */
  readonly step?: (headers: readonly string[]) => RowStep;
  /** Rows after the first of the same id say nothing new of it: a row per voter, a row per metric. */
  readonly repeatsRows?: boolean;
  /**
   * Rows are messages, and those of a conversation become one item: header keys of its id between spaces, the surest
   * first. What is recognised then has one row for each (main/feedback/unpack/group-messages.ts).
   */
  readonly conversation?: string;
  /** Why a row without words is refused, where the usual reason would not be understood. */
  readonly withoutWords?: string;
}

export type RowStep = (cells: readonly string[]) => readonly string[] | string;

/** One row of JSON before it is flattened. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** What the customer wrote in a conversation, part by part, and who that is where the row tells apart. */
export interface CustomerWords {
  readonly words: readonly string[];
  readonly name?: string | null;
  readonly email?: string | null;
}

/** The header keys of one file. `#` counts as `responsetoken`: Typeform calls its first column so. */
export class HeaderKeys {
  readonly list: readonly string[];
  readonly #all: ReadonlySet<string>;

  constructor(headers: readonly string[]) {
    this.list = headers.map((header) => (header.trim() === '#' ? 'responsetoken' : headerKey(header)));
    this.#all = new Set(this.list);
  }

  /** Every one of the keys (between spaces) is there; `custom*` stands for any that begins so. */
  have(keys: string): boolean {
    return keys.split(' ').every((key) => this.#has(key));
  }

  haveAny(keys: string): boolean {
    return keys.split(' ').some((key) => this.#has(key));
  }

  #has(key: string): boolean {
    if (!key.endsWith('*')) return this.#all.has(key);
    return this.list.some((own) => own.startsWith(key.slice(0, -1)));
  }
}

/** Positions of the columns with that header key; steps look their cells up by them. */
export function positionsOf(headers: readonly string[], key: string): number[] {
  return new HeaderKeys(headers).list.flatMap((own, index) => (own === key ? [index] : []));
}
