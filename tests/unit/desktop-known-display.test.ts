import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  displayBack,
  displayLabel,
  displaysBack,
  knownDisplay,
  type SeenDisplay,
} from '#main/electron/screens/known-display.ts';
import { lastScreens } from '#main/electron/screens/last-screens.ts';
import { openScreenPlaces } from '#main/electron/screens/screen-places.ts';

const aDisplay = (id: number, label: string, x = 0, width = 1920): SeenDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width, height: 1080 },
});
const desk = aDisplay(1, 'Desk');
const projector = aDisplay(2, 'Projector', 1920);

describe('a display that was known', () => {
  it('is found again by its name, whatever its id, place and size are now', () => {
    const known = knownDisplay(projector);
    expect(displayBack(known, [desk, projector])).toBe(projector);
    const elsewhere = aDisplay(77, 'Projector', -1280, 1280);
    expect(displayBack(known, [desk, elsewhere])).toBe(elsewhere);
    expect(displayBack(known, [desk])).toBeNull();
    expect(displayBack(known, [])).toBeNull();
  });

  it('is told from another of its name by its place, then by its size', () => {
    const [left, right] = [aDisplay(5, 'Wall', 1920), aDisplay(6, 'Wall', 3840)];
    expect(displayBack(knownDisplay(right), [left, right])).toBe(right);
    const small = aDisplay(7, 'Wall', 900, 1280);
    expect(displayBack(knownDisplay(right), [small, left])).toBe(left);
  });

  it('without a name is known by place and size together, or not at all', () => {
    const nameless = aDisplay(3, '', 1920);
    expect(displayBack(knownDisplay(nameless), [desk, aDisplay(9, '', 1920)])?.id).toBe(9);
    expect(displayBack(knownDisplay(nameless), [aDisplay(9, '', 1920, 1280)])).toBeNull();
    expect(displayLabel(knownDisplay(nameless))).toBe('1920 × 1080');
    expect(displayLabel(knownDisplay(desk))).toBe('Desk');
  });
});

describe('screens that wait for their displays', () => {
  const waits = (display: SeenDisplay, ...rivals: SeenDisplay[]) => ({
    known: knownDisplay(display),
    rivals: new Set(rivals.map(({ id }) => id)),
  });

  it('do not take a display of the same name that was beside theirs all the time', () => {
    const operator = aDisplay(1, 'Wall', 0);
    const wall = aDisplay(2, 'Wall', 1920);
    expect(displaysBack([waits(wall, operator)], [operator])).toEqual([null]);
    const again = aDisplay(8, 'Wall', 1920);
    expect(displaysBack([waits(wall, operator)], [operator, again])).toEqual([again]);
  });

  it('get each its own back, where two of one name come back one after the other', () => {
    const [left, right] = [aDisplay(5, 'Wall', 1920), aDisplay(6, 'Wall', 3840)];
    const waiting = [waits(left, desk, right), waits(right, desk, left)];
    const [newLeft, newRight] = [aDisplay(15, 'Wall', 1920), aDisplay(16, 'Wall', 3840)];
    expect(displaysBack(waiting, [desk, newRight])).toEqual([null, newRight]);
    expect(displaysBack(waiting, [desk, newRight, newLeft])).toEqual([newLeft, newRight]);
  });
});

describe('the screens of last time', () => {
  it('are those that were open together, whichever was closed first', () => {
    expect(lastScreens([], [], 'stage')).toEqual(['stage']);
    expect(lastScreens(['stage'], ['stage'], 'speaker')).toEqual(['stage', 'speaker']);
    // Moved to another display.
    expect(lastScreens(['stage', 'speaker'], ['stage', 'speaker'], 'stage')).toEqual(['speaker', 'stage']);
  });

  it('are still those of last time when the first of a new day is one of them', () => {
    expect(lastScreens(['stage', 'speaker', 'next'], [], 'stage')).toEqual(['stage', 'speaker', 'next']);
    expect(lastScreens(['stage', 'speaker'], [], 'time')).toEqual(['time']);
  });
});

describe('the display of each screen', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shipit-screens-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is remembered across starts, each for itself', () => {
    const file = join(folder, 'new/screens.json');
    openScreenPlaces(file).remember({ stage: knownDisplay(projector) });
    openScreenPlaces(file).remember({
      speaker: knownDisplay(desk),
      open: ['speaker'],
      last: ['stage', 'speaker'],
    });
    const places = openScreenPlaces(file);
    expect(places.of('stage')).toEqual(knownDisplay(projector));
    expect(places.of('speaker')).toEqual(knownDisplay(desk));
    expect(places.of('time')).toBeNull();
    expect(places.wasOpen()).toEqual(['speaker']);
    expect(places.last()).toEqual(['stage', 'speaker']);
  });

  it.each(['', '{', 'null', '{"stage":{}}', '{"cinema":1}', '{"open":["cinema"]}'])(
    'is forgotten when the file holds %j',
    async (text) => {
      const file = join(folder, 'screens.json');
      await writeFile(file, text);
      const places = openScreenPlaces(file);
      expect(places.of('stage')).toBeNull();
      expect(places.wasOpen()).toEqual([]);
      places.remember({ stage: knownDisplay(desk) });
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
        stage: knownDisplay(desk),
        open: [],
        last: [],
      });
    },
  );
});
