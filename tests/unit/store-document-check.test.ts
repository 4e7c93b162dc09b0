import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkedValue } from '#main/store/document-check.ts';
import type { SingleKind } from '#main/store/document-kinds.ts';

const Entry = z.object({ name: z.string() });
const Root = z.object({
  schemaVersion: z.literal(1),
  title: z.string(),
  entries: z.record(z.string(), Entry),
});
const kindOf = <T>(schema: z.ZodType<T>): SingleKind<T> => ({
  family: false,
  path: 'root.json',
  schema,
  version: 1,
  empty: null,
  migrations: {},
});

const before = { schemaVersion: 1, title: 'a', entries: { one: { name: 'One' }, two: { name: 'Two' } } };
const check = (value: unknown, schema: z.ZodType = Root) =>
  checkedValue('root', kindOf(schema), value, before);

test('a new, a changed and a wrong entry are told apart from those that were there', () => {
  const good = { ...before, entries: { ...before.entries, two: { name: '2' }, three: { name: 'Three' } } };
  expect(check(good)).toBe(good);
  for (const [id, entry] of Object.entries({ two: { name: 2 }, three: {}, four: null, five: undefined })) {
    expect(() => check({ ...before, entries: { ...before.entries, [id]: entry } })).toThrow(
      'breaks its schema',
    );
  }
});

test('everything else of the document is looked at each time', () => {
  expect(() => check({ ...before, title: 7 })).toThrow('breaks its schema');
  expect(() => check({ ...before, schemaVersion: 2 })).toThrow('breaks its schema');
  expect(() => check({ ...before, entries: [] })).toThrow('breaks its schema');
  expect(() => check({ ...before, entries: undefined })).toThrow('breaks its schema');
});

test('a schema that compares entries with each other sees them all', () => {
  const names = (root: z.infer<typeof Root>) => Object.values(root.entries).map(({ name }) => name);
  const Unique = Root.refine((root) => new Set(names(root)).size === names(root).length);
  const twice = { ...before, entries: { ...before.entries, three: { name: 'One' } } };
  expect(check(twice)).toBe(twice);
  expect(() => check(structuredClone(twice), Unique)).toThrow('breaks its schema');
});
