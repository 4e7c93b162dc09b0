import { expect, test } from 'vitest';
import type { Batch } from '#core/feedback/batch.ts';
import { changedIds } from '#core/feedback/changed-ids.ts';
import { aBatch, aMapping, type Columns } from '#tests/builders/batch.ts';

const WITHOUT: Columns = { Nr: 'extra', Ticket: 'extra', Text: 'verbatim' };
const BY_NR: Columns = { ...WITHOUT, Nr: 'sourceId' };
const BY_TICKET: Columns = { ...WITHOUT, Ticket: 'sourceId' };

const changed = (now: Columns, batches: readonly Batch[], source?: string) => {
  const found = changedIds(aMapping(now, source), batches);
  return found && [found.before, found.now];
};

test('a column that becomes the id, or is none any more, or gives way to another one, is told', () => {
  expect(changed(BY_NR, [aBatch(WITHOUT)])).toEqual([null, 'Nr']);
  expect(changed(WITHOUT, [aBatch(BY_NR)])).toEqual(['Nr', null]);
  expect(changed(BY_TICKET, [aBatch(BY_NR)])).toEqual(['Nr', 'Ticket']);
});

test('nothing is told where ids are taken as they were, however the column is written', () => {
  expect(changed(BY_NR, [aBatch(BY_NR)])).toBeNull();
  expect(changed({ NR: 'sourceId', Text: 'verbatim' }, [aBatch(BY_NR)])).toBeNull();
  expect(changed(WITHOUT, [aBatch(WITHOUT)])).toBeNull();
});

test('nothing is told of another source, an import that was undone, or an export without that column', () => {
  expect(changed(BY_NR, [aBatch(WITHOUT)], 'shop')).toBeNull();
  expect(changed(BY_NR, [aBatch(WITHOUT, { undoneAt: 2 })])).toBeNull();
  expect(changed({ Ticket: 'sourceId', Text: 'verbatim' }, [aBatch(BY_NR)])).toBeNull();
  expect(changed(BY_NR, [])).toBeNull();
});

test('the last import of the source is what counts', () => {
  const [earlier, last] = [aBatch(WITHOUT, { importedAt: 1 }), aBatch(BY_NR, { importedAt: 2 })];
  expect(changed(BY_NR, [last, earlier])).toBeNull();
  expect(changed(WITHOUT, [last, earlier])).toEqual(['Nr', null]);
});
