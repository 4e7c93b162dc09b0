import { z } from 'zod';

// Which display a screen was on, so that it comes back there. Ids change with every start and often with
// every plug; what stays is what the system calls the display, how large it is and where it stands.

export const KnownDisplay = z.object({
  /** Empty where the system has no name for it. */
  label: z.string().max(200),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type KnownDisplay = z.infer<typeof KnownDisplay>;

/** The part of Electron's Display that is looked at. */
export interface SeenDisplay {
  readonly id: number;
  readonly label: string;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export function knownDisplay({ label, bounds }: SeenDisplay): KnownDisplay {
  const { x, y, width, height } = bounds;
  return { label: label.slice(0, 200), x, y, width, height };
}

/**
 * The display that is meant, or null where it is not plugged in. A name decides first: the same projector
 * may stand elsewhere or run at another size today. Two of one name are told apart by place, then size.
 */
export function displayBack<D extends SeenDisplay>(known: KnownDisplay, displays: readonly D[]): D | null {
  const named = displays.filter(({ label }) => label.slice(0, 200) === known.label);
  const alike = (display: SeenDisplay) => likeness(known, display);
  // Without a name nothing but place and size speaks for it, and both must.
  const candidates = known.label === '' ? named.filter((display) => alike(display) === 3) : named;
  return candidates.toSorted((a, b) => alike(b) - alike(a))[0] ?? null;
}

function likeness(known: KnownDisplay, { bounds }: SeenDisplay): number {
  const isSamePlace = known.x === bounds.x && known.y === bounds.y;
  const isSameSize = known.width === bounds.width && known.height === bounds.height;
  return (isSamePlace ? 2 : 0) + (isSameSize ? 1 : 0);
}

/** What a person reads: the system's name, else the size. */
export function displayLabel({ label, width, height }: KnownDisplay): string {
  return label || `${width} × ${height}`;
}

/** A screen whose display was unplugged. */
export interface WaitingScreen {
  readonly known: KnownDisplay;
  /** Displays that stood beside it: never taken for it, though they may have its name. */
  readonly rivals: ReadonlySet<number>;
}

/** For each screen that waits, the display that has come back, or null. */
export function displaysBack<D extends SeenDisplay>(
  waiting: readonly WaitingScreen[],
  displays: readonly D[],
): (D | null)[] {
  return waiting.map(({ known, rivals }) => {
    const found = displayBack(
      known,
      displays.filter(({ id }) => !rivals.has(id)),
    );
    if (!found) return null;
    // Of two projectors of one name the first that is back may be the other one's.
    const isOthers = waiting.some(
      (other) => other.known.label === known.label && likeness(other.known, found) > likeness(known, found),
    );
    return isOthers ? null : found;
  });
}
