import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

// Where the window was, so that it comes back there. Worth nothing once it is damaged: then it is
// forgotten, and the window opens in the middle.

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1).max(32_767),
  height: z.number().int().min(1).max(32_767),
});
export type Bounds = z.infer<typeof Bounds>;

export const WindowPlace = z.object({ bounds: Bounds, isMaximized: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

/** The remembered place; null at the first start, or where the file cannot be understood. */
export function readWindowPlace(file: string): WindowPlace | null {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    const isForgettable = fault instanceof z.ZodError || fault instanceof SyntaxError;
    if (isForgettable || (fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/** Writes at once: the program may end right after its last window has closed. */
export function rememberWindowPlace(file: string, place: WindowPlace): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(place));
  renameSync(`${file}.new`, file);
}

/** True where enough of the window would lie on one of the displays to be seen and moved. */
export function isReachable(bounds: Bounds, displays: readonly Bounds[]): boolean {
  const LEAST_PX = 100;
  return displays.some((display) => {
    const width =
      Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
    const isTitleSeen = bounds.y >= display.y && bounds.y < display.y + display.height - LEAST_PX / 2;
    return width >= LEAST_PX && isTitleSeen;
  });
}
