import { expect, test } from 'vitest';
import { Refusal } from '#core/refusals.ts';
import { CommitQueue } from '#main/store/commit-queue.ts';

/** A queue whose writes end when the test says so. */
function aQueue() {
  const writes: { value: number; end: (error?: Error) => void }[] = [];
  const queue = new CommitQueue<number>({
    name: 'people',
    initial: 0,
    check: (value) => value,
    save: (value) =>
      new Promise((resolve, reject) =>
        writes.push({ value, end: (error) => (error ? reject(error) : resolve()) }),
      ),
  });
  const add = (by: number) => queue.commit({ rule: (value) => value + by, saved: (_before, after) => after });
  return { queue, writes, add };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const diskFull = Object.assign(new Error('full'), { code: 'ENOSPC' });

test('commits that wait while one is being written share the next write', async () => {
  const { queue, writes, add } = aQueue();
  const first = add(1);
  await settled();
  const others = [add(10), add(100), add(1000)];
  writes[0]?.end();
  expect(await first).toBe(1);
  await settled();
  expect(writes.map(({ value }) => value)).toEqual([1, 1111]);
  expect(queue.saved).toBe(1);
  writes[1]?.end();
  expect(await Promise.all(others)).toEqual([11, 111, 1111]);
});

test('when a write fails all that took part are refused, and those who came later start from what is saved', async () => {
  const { queue, writes, add } = aQueue();
  const lost = Promise.allSettled([add(1), add(2)]);
  await settled();
  const later = add(10);
  writes[0]?.end(diskFull);
  for (const result of await lost) {
    expect(result).toMatchObject({
      reason: { code: 'not-saved', details: { document: 'people', cause: 'ENOSPC' } },
    });
  }
  await settled();
  writes[1]?.end();
  expect(await later).toBe(10);
  expect(queue.saved).toBe(10);
});

test('after a failed write the file is written again from memory, even by a commit that changes nothing', async () => {
  const { queue, writes, add } = aQueue();
  const lost = add(5);
  await settled();
  writes[0]?.end(diskFull);
  await expect(lost).rejects.toThrow(Refusal);
  const nothing = add(0);
  await settled();
  expect(writes.map(({ value }) => value)).toEqual([5, 0]);
  writes[1]?.end();
  expect(await nothing).toBe(0);
  await queue.flush();
  expect(writes).toHaveLength(2);
});

test('a refusal that rests on a change which is lost does not stand; one that does not, does', async () => {
  const { writes, add, queue } = aQueue();
  const refuse = (value: number): number => {
    throw new Refusal('name-taken', `at ${value}`);
  };
  const results = Promise.allSettled([
    queue.commit({ rule: refuse, saved: () => 0 }),
    add(1),
    queue.commit({ rule: refuse, saved: () => 0 }),
  ]);
  await settled();
  writes[0]?.end(diskFull);
  const codes = (await results).map((result) => result.status === 'rejected' && result.reason.code);
  expect(codes).toEqual(['name-taken', 'not-saved', 'not-saved']);
});
