import { useRef, useState } from 'react';
import type { CallName } from '#contract/contract.ts';
import { nextUp } from '#core/demos/running-order.ts';
import { type Scene, sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';

/** A nervous hand clicks twice: what follows so soon was not meant for the button that stands there now. */
const SETTLE_MS = 700;

export interface ShowControls {
  readonly scene: Scene;
  /** The project whose slot is loaded, if any. */
  readonly onStage: Pitch | null;
  readonly next: Pitch | null;
  readonly isAskingReason: boolean;
  readonly askReason: (isAsking: boolean) => void;
  readonly loadNext: () => void;
  readonly load: (id: PitchId) => void;
  readonly start: () => void;
  readonly pause: (reason: string) => void;
  readonly resume: () => void;
  readonly finish: () => void;
}

/** The show of a quarter and everything an organiser can do to it. */
export function useShow(hackathon: HackathonDocument): ShowControls {
  const command = useCommand();
  const [isAskingReason, askReason] = useState(false);
  const lastAtMs = useRef(Number.NEGATIVE_INFINITY);
  const { quarter, pitches } = hackathon;
  const scene = sceneOf(hackathon);
  const once = (act: () => Promise<unknown>) => {
    if (performance.now() - lastAtMs.current < SETTLE_MS) return;
    lastAtMs.current = performance.now();
    void act().finally(() => {
      lastAtMs.current = performance.now();
    });
  };
  const simply =
    (name: Extract<CallName, 'demo.start' | 'demo.resume' | 'demo.finish' | 'demo.next'>) => () =>
      once(() => command(name, { quarter }));
  const onStage = 'projectId' in scene ? (pitches[scene.projectId] ?? null) : null;
  const next = pitches[nextUp(hackathon) ?? ''] ?? null;
  const finishAndLoad = () => once(() => command('demo.finish', { quarter }));
  return {
    scene,
    onStage,
    next,
    isAskingReason,
    askReason,
    loadNext:
      scene.kind === 'demo' && onStage
        ? () => askBeforeNext(onStage, next, finishAndLoad)
        : simply('demo.next'),
    load: (pitchId) => once(() => command('demo.load', { quarter, pitchId })),
    start: simply('demo.start'),
    // Never dropped as a second press: whoever gave a reason believes that the clock stands.
    pause: (reason) => {
      if (!isAskingReason) return;
      askReason(false);
      void command('demo.pause', { quarter, reason });
    },
    resume: simply('demo.resume'),
    finish: simply('demo.finish'),
  };
}

function askBeforeNext(onStage: Pitch, next: Pitch | null, onConfirm: () => void): void {
  askToConfirm({
    question: `Finish “${onStage.title}”?`,
    detail: next
      ? `Its demo ends now and cannot be taken up again. Then “${next.title}” is loaded.`
      : 'Its demo ends now and cannot be taken up again. It is the last one.',
    verb: next ? 'Finish and load the next' : 'Finish',
    onConfirm,
  });
}
