import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ScreenName } from '#contract/stage-address.ts';
import { KnownDisplay } from './known-display.ts';

// Beside the place of the app's window: the display of each screen, and which screens were open. Worth nothing
// once it is damaged.

const names = z.array(ScreenName).default([]).catch([]);
const ScreenPlaces = z.object({
  stage: KnownDisplay.optional(),
  speaker: KnownDisplay.optional(),
  next: KnownDisplay.optional(),
  time: KnownDisplay.optional(),
  /** Open now, or when the program ended. */
  open: names,
  /** Open together last. */
  last: names,
});
export type ScreenPlaces = z.infer<typeof ScreenPlaces>;

export interface ScreenPlacesFile {
  of(screen: ScreenName): KnownDisplay | null;
  /** Open when the program ended, until something is noted now. */
  wasOpen(): readonly ScreenName[];
  last(): readonly ScreenName[];
  /** Written at once: the show may end with a pulled plug. */
  remember(changes: Partial<ScreenPlaces>): void;
}

export function openScreenPlaces(file: string): ScreenPlacesFile {
  let places = read(file);
  return {
    of: (screen) => places[screen] ?? null,
    wasOpen: () => places.open,
    last: () => places.last,
    remember(changes) {
      places = { ...places, ...changes };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(places));
      renameSync(`${file}.new`, file);
    },
  };
}

function read(file: string): ScreenPlaces {
  try {
    return ScreenPlaces.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    const isForgettable = fault instanceof z.ZodError || fault instanceof SyntaxError;
    if (isForgettable || (fault as NodeJS.ErrnoException).code === 'ENOENT') return ScreenPlaces.parse({});
    throw fault;
  }
}
