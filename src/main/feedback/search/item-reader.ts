import { ContactDetail, customerKey, type FeedbackItem } from '#core/feedback/item.ts';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { batchPath, itemIdIn, linesFrom, parsedLine } from './batch-lines.ts';
import { IndexDamaged } from './index-damage.ts';
import { itemFrom, itemToIndex } from './item-line.ts';
import { KeptItems, type ShownItem } from './kept-items.ts';
import type { LibraryIndex } from './library-index.ts';
import { LineReader } from './line-reader.ts';
import { liveVersions } from './versions.ts';
import { type FoundVoter, VoterReader, type VotersWanted } from './voter-reader.ts';

// Reads items where they stand in their batch. The index only says where; the words come from the batch.

export class ItemReader {
  readonly #workspaceFolder: string;
  readonly #lines = new LineReader();
  readonly #shown = new KeptItems();
  /** Of the batches that rows were read of: making one costs as much as reading a row. */
  readonly #paths = new Map<string, string>();

  readonly #voters: VoterReader;

  constructor(workspaceFolder: string) {
    this.#workspaceFolder = workspaceFolder;
    this.#voters = new VoterReader(workspaceFolder);
  }

  /** The item whole, and its earlier versions, newest first. */
  withEarlier(index: LibraryIndex, id: string): { item: FeedbackItem; earlier: FeedbackItem[] } {
    const [newest, ...earlier] = versionsOf(index, id).map((row) => this.at(index, row));
    if (!newest) throw new Refusal('not-found', 'There is no such feedback item.', { id });
    if (newest.id !== id) throw new IndexDamaged('The index names another item.');
    return { item: newest, earlier };
  }

  /** The newest versions in the order asked for; unknown ids are left out. */
  items(index: LibraryIndex, ids: readonly string[]): FeedbackItem[] {
    return newestRows(index, ids).map((row) => this.at(index, row));
  }

  /** When and by whom, from the index alone. */
  evidenceFacts(index: LibraryIndex, ids: readonly string[]): EvidenceFact[] {
    return newestRows(index, ids).map((row) => {
      const item = index.itemAt(row);
      const saidAt = index.facts.columns.saidAt[row] ?? Number.NaN;
      const known = { id: item.id as ItemId, customer: item.customer, company: item.company };
      return {
        itemId: known.id,
        saidAt: Number.isNaN(saidAt) ? null : (saidAt as Instant),
        customer: known.customer,
        company: known.company,
        customerKey: customerKey(known),
        votes: [],
      };
    });
  }

  /** How to reach who said the items: from the newest batch that tells. */
  contacts(index: LibraryIndex, ids: readonly string[]): ContactDetail[] {
    const found = new Map<string, ContactDetail>();
    const wantedByBatch = new Map<number, Set<string>>();
    for (const id of ids) {
      for (const row of versionsOf(index, id)) {
        const batch = index.facts.columns.batch[row] ?? -1;
        const wanted = wantedByBatch.get(batch) ?? new Set();
        wantedByBatch.set(batch, wanted.add(id));
      }
    }
    const newestFirst = Array.from(wantedByBatch).sort(
      ([a], [b]) => (index.ranks[b] ?? -1) - (index.ranks[a] ?? -1),
    );
    for (const [batch, wanted] of newestFirst) {
      for (const contact of this.#contactsOf(index, batch, wanted)) {
        if (!found.has(contact.itemId)) found.set(contact.itemId, contact);
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Who voted for items, but for whoever said them: boards count the author's own vote, too. */
  voters(index: LibraryIndex, wanted: VotersWanted): FoundVoter[] {
    const voters = this.#voters.votersOf(index, wanted);
    if (voters.length === 0) return [];
    const voted = [...new Set(voters.map(({ itemId }) => itemId))];
    const emails = new Map(this.contacts(index, voted).map(({ itemId, email }) => [itemId, email]));
    const names = new Map(this.evidenceFacts(index, voted).map(({ itemId, customer }) => [itemId, customer]));
    return voters.filter(({ itemId, email, name }) => {
      const author = emails.get(itemId);
      if (email !== null && author !== undefined) return email !== author;
      return name === null || name.toLowerCase() !== names.get(itemId)?.trim().toLowerCase();
    });
  }

  /** What the list shows of the item of a row. */
  shownAt(index: LibraryIndex, row: number): ShownItem {
    const known = this.#shown.get(index, row);
    return known ?? this.#shown.keep(index, row, this.#read(index, row, itemToIndex));
  }

  /** The columns kept beside the item of a row. */
  columnsAt(index: LibraryIndex, row: number): FeedbackItem['extra'] {
    return this.#read(index, row, itemToIndex).extra;
  }

  /** The item of a row. */
  at(index: LibraryIndex, row: number): FeedbackItem {
    return this.#read(index, row, itemFrom);
  }

  #read(index: LibraryIndex, row: number, parse: (line: string) => FeedbackItem | null): FeedbackItem {
    const { batch, offset, length } = index.facts.columns;
    const batchId = index.batches[batch[row] ?? -1]?.id;
    if (batchId === undefined) throw new IndexDamaged('A row of the index belongs to no batch.');
    const path = this.#pathOf(batchId);
    const item = parse(this.#lines.read(path, offset[row] ?? 0, length[row] ?? 0));
    if (!item) throw new IndexDamaged('An item is not where the index says.');
    return item;
  }

  #pathOf(batchId: string): string {
    const known = this.#paths.get(batchId);
    if (known !== undefined) return known;
    const path = batchPath(this.#workspaceFolder, batchId, 'items');
    this.#paths.set(batchId, path);
    return path;
  }

  /** Lets go of the batch files. */
  close(): void {
    this.#lines.close();
    this.#shown.clear();
  }

  *#contactsOf(index: LibraryIndex, batch: number, wanted: ReadonlySet<string>): Generator<ContactDetail> {
    const path = batchPath(this.#workspaceFolder, index.batches[batch]?.id ?? '', 'contacts');
    try {
      for (const line of linesFrom(path, 0)) {
        if (!wanted.has(itemIdIn(line.text))) continue;
        const contact = ContactDetail.safeParse(parsedLine(line.text));
        if (contact.success) yield contact.data;
      }
    } catch (error) {
      // A batch without a single address has no such file.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function versionsOf(index: LibraryIndex, id: string): number[] {
  return liveVersions(index.facts, index.ranks, index.newestRow(id));
}

function newestRows(index: LibraryIndex, ids: readonly string[]): number[] {
  return ids.flatMap((id) => versionsOf(index, id).slice(0, 1));
}
