import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ScreenName } from '#contract/stage-address.ts';
import { KnownDisplay } from './known-display.ts';

// Beside the place of the app's window: the display of each screen. Worth nothing once it is damaged.

const ScreenPlaces = z.partialRecord(ScreenName, KnownDisplay);
export type ScreenPlaces = z.infer<typeof ScreenPlaces>;

export interface ScreenPlacesFile {
  of(screen: ScreenName): KnownDisplay | null;
  /** Written at once: the show may end with a pulled plug. */
  remember(screen: ScreenName, display: KnownDisplay): void;
}

export function openScreenPlaces(file: string): ScreenPlacesFile {
  let places = read(file);
  return {
    of: (screen) => places[screen] ?? null,
    remember(screen, display) {
      places = { ...places, [screen]: display };
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
    if (isForgettable || (fault as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw fault;
  }
}
