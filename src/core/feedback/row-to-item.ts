// One row of a file becomes one item or one refusal. Preview, dry run and import all go through here, so
// what a person was shown is what is stored. Reasons name the column, never what the cell says.
import type { ItemId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { inOrder } from './conversation-row.ts';
import { headerKey } from './header-key.ts';
import { textOfHtml, textOfTitle } from './html-text.ts';
import type { FeedbackItem } from './item.ts';
import { type Identity, type ItemContent, identityOf, type ShortHash } from './item-identity.ts';
import type { ImportMapping } from './mapping.ts';
import { MARKED_BECAUSE, RowMarks, takesMarked } from './marked-rows.ts';
import type { ExportRecogniser, RowStep } from './recognisers/recogniser.ts';
import { recogniserNamed } from './recognisers.ts';
import type { PlaceholderTag } from './redact/placeholder.ts';
import { ContentRedactor, type RedactedPlace } from './redact/redact-content.ts';
import {
  type ColumnsByField,
  cellOf,
  columnsByField,
  filledCells,
  headersByIndex,
  isBlank,
} from './row-columns.ts';
import { type Person, RowFields } from './row-fields.ts';
import { rowLink } from './row-link.ts';
import { RowVoters } from './row-voters.ts';
import { sayWithoutWords } from './say-without-words.ts';
import { ABOVE_HEADER, AT_FOOT, type SourceRow, WITH_CONVERSATION } from './source-row.ts';
import { isStaff } from './staff.ts';
import { type UnreadCell, unreadCell, unreadRating } from './unread-cells.ts';
import type { Voter } from './voter.ts';
import { textOfWiki } from './wiki-text.ts';

/** Why a row of a colleague is left out. */
export const BY_STAFF = 'one of your own people wrote it';

/** Why a line of a report's title is left out. */
export const IS_ABOVE = 'it stands above the names of the columns';

/** Why a line at the end of a report is left out. */
export const IS_ABOUT_REPORT = 'it is a line about the report itself';

/** Why a message is left out whose words another row brings. */
export const IS_WITH_CONVERSATION = 'it was put with the first message of its conversation';

const LONGEST_RESPONDENT = 24;

export type UnbatchedItem = Omit<FeedbackItem, 'batchId'> & Pick<Identity, 'plainHash'>;

export type RowOutcome =
  | {
      readonly kind: 'item';
      readonly item: UnbatchedItem;
      /** Further items of the same row: the other answers of a survey. */
      readonly others: readonly UnbatchedItem[];
      readonly email: string | null;
      /** Who voted for the item. */
      readonly voters: readonly Voter[];
      /** What was taken out of the row's items. */
      readonly redacted: readonly RedactedPlace[];
    }
  | { readonly kind: 'rejected'; readonly column: string | null; readonly reason: string }
  /** Nothing to import; `why` is null for a row that is empty. */
  | { readonly kind: 'skipped'; readonly why: string | null };

export interface RowSettings {
  readonly mapping: ImportMapping;
  readonly hash: ShortHash;
  readonly placeholderTag: PlaceholderTag;
  /** Dates more than a day later than this are not believed. */
  readonly now: Instant;
  /** False for whoever only wants to know what the rows hold. */
  readonly isIdentified?: boolean;
}

interface Words {
  readonly verbatim: string;
  readonly title: string | null;
}

const NO_OTHERS: readonly UnbatchedItem[] = [];
const NO_VOTERS: readonly Voter[] = [];
const NOBODY: Identity = { id: '' as ItemId, contentHash: '', plainHash: null };

/**
 * Turns rows into items by a mapping. Holds no state between rows. It keeps what it needs of its settings:
 * those of a preview, a dry run and an import are made differently, and code compiled for the one would have
 * to be compiled anew for the other.
 */
export class RowReader {
  readonly #source: string;
  readonly #eachAnswer: boolean;
  readonly #staff: readonly string[];
  /** Null where what the export marks comes in. */
  readonly #marks: RowMarks | null;
  readonly #hash: ShortHash;
  readonly #isIdentified: boolean;
  readonly #redactor: ContentRedactor;
  readonly #columns: ColumnsByField;
  readonly #fields: RowFields;
  readonly #voters: RowVoters | null;
  readonly #recogniser: ExportRecogniser;
  readonly #step: RowStep | null;
  readonly #linkOf: (id: string) => string | null;

  constructor(settings: RowSettings) {
    const { mapping, now, hash, isIdentified = true } = settings;
    this.#source = mapping.source;
    this.#eachAnswer = mapping.eachAnswer;
    this.#staff = mapping.withStaff ? [] : (mapping.staff ?? []);
    this.#marks = takesMarked(mapping) ? null : new RowMarks(mapping);
    this.#hash = hash;
    this.#isIdentified = isIdentified;
    this.#redactor = new ContentRedactor(mapping.redact, settings.placeholderTag);
    this.#columns = columnsByField(mapping.columns);
    this.#recogniser = recogniserNamed(mapping.format);
    this.#fields = new RowFields(this.#columns, mapping, now, this.#recogniser);
    this.#voters = RowVoters.of(this.#columns, mapping, this.#redactor, now);
    this.#step = this.#recogniser.step?.(headersByIndex(mapping.columns)) ?? null;
    this.#linkOf = rowLink(mapping.linkBase, this.#recogniser.link?.ending);
  }

  /** The cell that should have been the item's date and could not be read or believed; null for none. */
  unreadDate({ saidAt, extra }: UnbatchedItem): UnreadCell | null {
    return saidAt === null ? unreadCell(extra, this.#columns.date) : null;
  }

  /** The same of its rating. */
  unreadRating({ rating, extra }: UnbatchedItem): UnreadCell | null {
    const { ratesInWords = false } = this.#recogniser;
    return rating === null ? unreadRating(extra, this.#columns.rating, ratesInWords) : null;
  }

  read(row: SourceRow): RowOutcome {
    if (row.problem !== null) return unread(row.problem);
    if (row.cells.every(isBlank) && row.more.length === 0) return { kind: 'skipped', why: null };
    if (row.messages !== undefined) return this.#conversation([row, ...row.messages]);
    const mark = this.#marks?.of(row) ?? null;
    if (mark !== null) return { kind: 'skipped', why: MARKED_BECAUSE[mark] };
    if (this.#step === null) return this.#read(row);
    const stepped = this.#stepped(row, this.#step);
    return typeof stepped === 'string' ? { kind: 'skipped', why: stepped } : this.#read(stepped);
  }

  #stepped(row: SourceRow, step: RowStep): SourceRow | string {
    const cells = step(row.cells);
    return typeof cells === 'string' ? cells : { ...row, cells, isPlain: false };
  }

  #read(row: SourceRow): RowOutcome {
    if (this.#isByStaff(row)) return { kind: 'skipped', why: BY_STAFF };
    if (this.#eachAnswer) return this.#answers(row);
    const words = this.#words(row);
    if (words === null) return this.#withoutWords();
    const person = this.#fields.person(row);
    const { email } = person;
    const redacted: RedactedPlace[] = [];
    const asText = this.#asText(words);
    const before = asText === words ? null : this.#content(row, words, person, []);
    const item = this.#item(row, this.#content(row, asText, person, redacted), email, before);
    const voters = this.#voters?.read(row) ?? NO_VOTERS;
    return { kind: 'item', item, others: NO_OTHERS, email, voters, redacted };
  }

  /** What the format leaves out was not put with others. */
  #conversation(messages: readonly SourceRow[]): RowOutcome {
    const step: RowStep = this.#step ?? ((cells) => cells);
    const marks = messages.map((message) => this.#marks?.of(message) ?? null);
    const [mark = null] = marks;
    if (mark !== null && !marks.includes(null)) return { kind: 'skipped', why: MARKED_BECAUSE[mark] };
    const unmarked = messages.filter((_, at) => marks[at] === null);
    const theirs = unmarked.map((one) => this.#stepped(one, step)).filter((one) => typeof one !== 'string');
    const row = inOrder(theirs, this.#fields, (message) => this.#isByStaff(message));
    return row === null ? { kind: 'skipped', why: BY_STAFF } : this.#read(row);
  }

  #isByStaff(row: SourceRow): boolean {
    if (this.#staff.length === 0) return false;
    return isStaff(this.#fields.person(row).email ?? '', this.#staff);
  }

  /** Redacted before anything is made of it: a hash of the words as they came would give them away. */
  #content(row: SourceRow, words: Words, person: Person, redacted: RedactedPlace[]): ItemContent {
    const fields = this.#fields;
    const extra = fields.extra(row);
    const { sourceId, address } = fields.sourceId(row, extra);
    const link = fields.first(row, 'link') ?? address;
    const content: ItemContent = {
      source: this.#source,
      sourceId,
      verbatim: words.verbatim,
      title: words.title,
      saidAt: fields.saidAt(row, extra),
      customer: person.customer,
      company: fields.first(row, 'company'),
      tags: fields.tags(row),
      area: fields.first(row, 'area'),
      rating: fields.rating(row, extra),
      link: link ?? (sourceId === null ? null : this.#linkOf(sourceId)),
      extra,
    };
    return this.#redactor.redact(content, redacted);
  }

  /** What builds before kept as it was written; the same object where nothing changes. */
  #asText(words: Words): Words {
    if (this.#recogniser.hasWiki !== true) return words;
    const verbatim = textOfWiki(words.verbatim);
    return verbatim === words.verbatim || verbatim === '' ? words : { ...words, verbatim };
  }

  /** `before` is the content as builds before had it, which their libraries know. */
  #item(
    row: SourceRow,
    content: ItemContent,
    email: string | null,
    before: ItemContent | null = null,
  ): UnbatchedItem {
    const identity = this.#isIdentified ? identityOf(content, email, this.#hash) : NOBODY;
    const { id, contentHash } = identity;
    const isKnownOtherwise = before !== null && this.#isIdentified;
    const plainHash = isKnownOtherwise
      ? identityOf(before, email, this.#hash).contentHash
      : identity.plainHash;
    // Named one by one: spread behind other fields they take ten times as long.
    const { source, sourceId, verbatim, title, saidAt, customer, company } = content;
    const { tags, area, rating, link, extra } = content;
    const { line } = row;
    // biome-ignore format: as one list it can be compared with the type.
    return { id, contentHash, source, sourceId, verbatim, title, saidAt, customer, company, tags, area, rating, link, extra, line, plainHash };
  }

  /** One item an answer. The respondent's id holds them together and, with the question, tells them apart. */
  #answers(row: SourceRow): RowOutcome {
    const hash = this.#hash;
    const redacted: RedactedPlace[] = [];
    const answers = filledCells(row, this.#columns.verbatim)
      .map(({ name, text }) => ({
        question: name,
        verbatim: this.#redactor.words(textOfHtml(text), name, redacted),
      }))
      .filter(({ verbatim }) => verbatim !== '');
    if (answers.length === 0) return this.#withoutWords();
    const person = this.#fields.person(row);
    const { email } = person;
    const content = this.#content(row, { verbatim: '', title: null }, person, redacted);
    const respondent = content.sourceId ?? hash(JSON.stringify([content.saidAt, content.customer, answers]));
    const customer = content.customer ?? `Respondent ${respondent.slice(0, LONGEST_RESPONDENT)}`;
    const [item, ...others] = answers.map(({ question, verbatim }) => {
      const sourceId = `${respondent}/${hash(headerKey(question) || question).slice(0, 8)}`;
      return this.#item(
        row,
        { ...content, sourceId, verbatim, title: textOfTitle(question) || question, customer },
        email,
      );
    });
    if (!item) return this.#withoutWords();
    return { kind: 'item', item, others, email, voters: NO_VOTERS, redacted };
  }

  /** Several columns of words follow each other with an empty line between, and so do messages. */
  #words(row: SourceRow): Words | null {
    const title = textOfTitle(this.#fields.first(row, 'title') ?? '') || null;
    let verbatim = this.#verbatim(row, '');
    if (row.messages !== undefined)
      for (const message of row.messages) verbatim = this.#verbatim(message, verbatim);
    if (verbatim !== '') return { verbatim, title };
    return title === null ? null : { verbatim: title, title: null };
  }

  #verbatim(row: SourceRow, before: string): string {
    let verbatim = before;
    for (const column of this.#columns.verbatim) {
      const words = textOfHtml(cellOf(row, column));
      if (words !== '') verbatim = verbatim === '' ? words : `${verbatim}\n\n${words}`;
    }
    return verbatim;
  }

  #withoutWords(): RowOutcome {
    const { verbatim, title } = this.#columns;
    const columns = verbatim.length > 0 ? verbatim : title;
    if (columns.length === 0) return { kind: 'rejected', column: null, reason: 'No column holds the words.' };
    const reason = this.#recogniser.withoutWords ?? sayWithoutWords(columns.map(({ name }) => name));
    return { kind: 'rejected', column: columns[0]?.name ?? null, reason };
  }
}

function unread(problem: string): RowOutcome {
  if (problem === ABOVE_HEADER) return { kind: 'skipped', why: IS_ABOVE };
  if (problem === AT_FOOT) return { kind: 'skipped', why: IS_ABOUT_REPORT };
  if (problem === WITH_CONVERSATION) return { kind: 'skipped', why: IS_WITH_CONVERSATION };
  return { kind: 'rejected', column: null, reason: problem };
}
