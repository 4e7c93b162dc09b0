import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { sceneOf } from './scene.ts';
import { slotClock } from './slot-clock.ts';

/** `warning` and `last` are soft, `time-up` is clear. */
export type CueKind = 'warning' | 'last' | 'time-up';

/** A sound that is still to come. */
export interface Cue {
  readonly kind: CueKind;
  /** One of a kind for each demo and moment: what was heard once is told by it. */
  readonly key: string;
  /** When, by the clock of the show. */
  readonly atMs: number;
}

/**
 * The sounds of the demo that runs, as far as their moment is not past: who comes late, by a reload or from sleep,
 * hears none of those that were missed.
 */
export function cuesToCome(document: HackathonDocument, nowMs: number): Cue[] {
  const scene = sceneOf(document);
  if (scene.kind !== 'demo' || scene.slot.pausedAt !== null) return [];
  const { warningMs, dangerMs } = document.show.thresholds;
  const { remainingMs } = slotClock(scene.slot, nowMs);
  const moments: [CueKind, number][] = [
    ['warning', warningMs],
    ['last', dangerMs],
    ['time-up', 0],
  ];
  return moments
    .filter(([, leftMs]) => remainingMs > leftMs)
    .map(([kind, leftMs]) => ({
      kind,
      key: `${scene.projectId} ${scene.slot.startedAt} ${kind}`,
      atMs: nowMs + remainingMs - leftMs,
    }));
}
