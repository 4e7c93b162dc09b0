import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isReachable, readWindowPlace, rememberWindowPlace } from '#main/electron/window-places.ts';

const bounds = { x: 10, y: 20, width: 1280, height: 800 };
const desk = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the place of the window', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shipit-place-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is remembered, also where the folder has yet to be made', () => {
    const file = join(folder, 'new/window.json');
    rememberWindowPlace(file, { bounds, isMaximized: true });
    expect(readWindowPlace(file)).toEqual({ bounds, isMaximized: true });
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{}}',
    '{"bounds":{"x":0,"y":0,"width":-1,"height":1},"isMaximized":false}',
  ])('is forgotten when its file holds %j', async (text) => {
    const file = join(folder, 'window.json');
    await writeFile(file, text);
    expect(readWindowPlace(file)).toBeNull();
  });

  it('is unknown at the first start', () => {
    expect(readWindowPlace(join(folder, 'window.json'))).toBeNull();
  });
});

describe('a remembered place is used', () => {
  it('where the window can be seen and moved', () => {
    expect(isReachable(bounds, [desk])).toBe(true);
    expect(isReachable({ ...bounds, x: -1100 }, [desk])).toBe(true);
    expect(isReachable({ ...bounds, x: 2000 }, [desk, { ...desk, x: 1920 }])).toBe(true);
  });

  it('not when the display that it was on has gone', () => {
    expect(isReachable({ ...bounds, x: 2000 }, [desk])).toBe(false);
    expect(isReachable({ ...bounds, x: -1270 }, [desk])).toBe(false);
    expect(isReachable({ ...bounds, y: -30 }, [desk])).toBe(false);
    expect(isReachable({ ...bounds, y: 1070 }, [desk])).toBe(false);
    expect(isReachable(bounds, [])).toBe(false);
  });
});
