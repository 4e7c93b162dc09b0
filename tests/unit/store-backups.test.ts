import { expect, test } from 'vitest';
import { DAY_MS, type Instant } from '#core/time.ts';
import { type Backup, backupsToDrop } from '#main/store/backups.ts';

const aBackup = (sequence: number, savedAt: number, isBeforeMigration = false): Backup => ({
  path: `${sequence}`,
  sequence,
  savedAt: savedAt as Instant,
  isBeforeMigration,
});

test('the newest 20 stay, whenever they were saved', () => {
  const backups = Array.from({ length: 30 }, (_, index) => aBackup(30 - index, 5));
  expect(backupsToDrop(backups).map(({ sequence }) => sequence)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test('the newest of each of the last 14 days stays, and older days go', () => {
  const perDay = 25;
  const backups = Array.from({ length: perDay * 20 }, (_, index) => {
    const sequence = perDay * 20 - index;
    return aBackup(sequence, Math.floor((sequence - 1) / perDay) * DAY_MS + sequence);
  });
  const dropped = new Set(backupsToDrop(backups));
  const kept = backups.filter((backup) => !dropped.has(backup));
  const ofNewestDay = kept.filter(({ savedAt }) => Math.floor(savedAt / DAY_MS) === 19);
  expect(ofNewestDay).toHaveLength(20);
  expect(kept.slice(20).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 13 }, (_, index) => (19 - index) * perDay),
  );
});

test('a backup from before a migration is never dropped', () => {
  const backups = Array.from({ length: 60 }, (_, index) => aBackup(60 - index, 5, index === 59));
  expect(backupsToDrop(backups).some(({ isBeforeMigration }) => isBeforeMigration)).toBe(false);
});
