import type { SoundSettings } from '#core/demos/room.ts';
import { type Cue, type CueKind, cuesToCome } from '#core/demos/sound-cues.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Loudspeaker } from './loudspeaker.ts';

/** The clock of the show, and how much faster it runs than a clock on the wall. */
export interface ShowClock {
  nowMs(): number;
  readonly rate: number;
}

/** A sound is handed over so long before its moment: the audio clock drifts too much over minutes. */
const AHEAD_MS = 800;
/** Later than that it would be heard at a wrong moment: better not at all. */
const TOO_LATE_MS = 150;

/** What has been handed over, so that nothing is heard twice within moments, whatever changes meanwhile. */
export type Heard = Map<string, number>;
const TWICE_WITHIN_MS = 2000;

/** Plays the sounds to come of the demo that runs; the returned function takes back those that have not begun. */
export function scheduleCues(
  hackathon: HackathonDocument,
  { isOn, warnings }: SoundSettings,
  clock: ShowClock,
  loudspeaker: Loudspeaker,
  heard: Heard,
): () => void {
  const takeBacks: (() => void)[] = [];
  const inMs = ({ atMs }: Cue) => (atMs - clock.nowMs()) / clock.rate;
  const hand = (cue: Cue) => {
    const leftMs = inMs(cue);
    const lastMs = heard.get(cue.key) ?? Number.NEGATIVE_INFINITY;
    if (leftMs < -TOO_LATE_MS || performance.now() - lastMs < TWICE_WITHIN_MS) return;
    const takeBack = loudspeaker.play(cue.kind, leftMs);
    const beginsMs = performance.now() + leftMs;
    heard.set(cue.key, beginsMs);
    takeBacks.push(() => {
      if (performance.now() >= beginsMs) return;
      heard.delete(cue.key);
      takeBack();
    });
  };
  const isWanted = (kind: CueKind) =>
    kind === 'time-up' || warnings === 'both' || (warnings === 'first' && kind === 'warning');
  const timers = cuesToCome(hackathon, clock.nowMs())
    .filter(({ kind }) => isOn && isWanted(kind))
    .map((cue) => setTimeout(() => hand(cue), Math.max(0, inMs(cue) - AHEAD_MS)));
  return () => {
    for (const timer of timers) clearTimeout(timer);
    for (const takeBack of takeBacks) takeBack();
  };
}
