import { expect, test } from 'vitest';
import { ColumnMapping, ImportMapping } from '#core/feedback/mapping.ts';
import { assignField } from '#renderer/features/feedback/import/file-groups.ts';

const columns = [
  ['Body', 'verbatim'],
  ['Created', 'date'],
  ['Updated', 'extra'],
  ['Answer 2', 'extra'],
].map(([header, field], index) =>
  ColumnMapping.parse({ index, header, field, confidence: 0.9, samples: [] }),
);
const mapping = ImportMapping.parse({ source: 'survey', columns, dateOrder: 'iso' });
const fields = (changed: ImportMapping) => changed.columns.map(({ field }) => field);

test('a second column cannot take the date away unseen: the first one is kept beside the item', () => {
  expect(fields(assignField(mapping, columns, 2, 'date'))).toEqual(['verbatim', 'extra', 'date', 'extra']);
});

test('several columns may hold the customer’s words together, as the answers of a survey do', () => {
  expect(fields(assignField(mapping, columns, 3, 'verbatim'))).toEqual([
    'verbatim',
    'date',
    'extra',
    'verbatim',
  ]);
});
