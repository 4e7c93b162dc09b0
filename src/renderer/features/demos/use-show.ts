import { useRef, useState } from 'react';
import type { CallName, InputOf } from '#contract/contract.ts';
import { nextUp, rowAfterPassingOver } from '#core/demos/running-order.ts';
import { breakClock, type Scene, sceneOf } from '#core/demos/scene.ts';
import { currentRow } from '#core/demos/show.ts';
import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { MessageId, PitchId } from '#core/ids.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { showNowMs } from '#renderer/state/use-show-document.ts';
import {
  askBeforeCalling,
  askBeforeEndingBreak,
  askBeforeFinish,
  askBeforePassingOver,
} from './ask-first.ts';
import { useQuestions } from './use-questions.ts';
import { type Following, whatFollows } from './what-follows.ts';

/** A nervous hand clicks twice: what follows so soon was not meant for the button that stands there now. */
const SETTLE_MS = 700;

/** What asks for a reason before it is done. */
export type Asking = 'pause' | 'stop' | 'correct';

export interface ShowControls {
  readonly scene: Scene;
  /** The project whose slot is loaded, if any. */
  readonly onStage: Pitch | null;
  /** The next team, whatever break is before it. */
  readonly next: Pitch | null;
  /** The very next row, a team or a break. */
  readonly following: Following | null;
  readonly asking: Asking | null;
  readonly askNothing: () => void;
  readonly askPause: () => void;
  readonly askStop: () => void;
  readonly askCorrect: () => void;
  readonly loadNext: () => void;
  readonly load: (id: PitchId) => void;
  readonly start: () => void;
  readonly pause: (reason: string) => void;
  readonly resume: () => void;
  readonly finish: () => void;
  readonly stop: (reason: string) => void;
  readonly undoStart: (reason: string) => void;
  readonly nudge: (ms: number, reason: string) => void;
  readonly setDark: (isDark: boolean) => void;
  readonly showMessage: (id: MessageId) => void;
  readonly hideMessage: () => void;
}

type DemoCall = Extract<CallName, `demo.${string}`>;

/** The show of a quarter and everything an organiser can do to it. */
export function useShow(hackathon: HackathonDocument): ShowControls {
  const command = useCommand();
  const press = usePress();
  // Light and dark stand in nobody's way: Space counts at once after *lights on*.
  const lights = usePress();
  const { quarter, pitches } = hackathon;
  const scene = sceneOf(hackathon);
  const { asking, ask } = useAsking(scene);
  const send = <N extends DemoCall>(name: N, input: InputOf<N>) =>
    press.once(name, () => command(name, input));
  // What was asked about is never dropped as a second press either.
  const confirmed = <N extends DemoCall>(name: N, input: InputOf<N>) =>
    press.surely(name, () => command(name, input));
  // Never dropped as a second press: whoever gave a reason believes that it is done.
  const answer = <N extends DemoCall>(of: Asking, name: N, input: InputOf<N>) => {
    if (asking !== of) return;
    ask(null);
    press.surely(name, () => command(name, input));
  };
  const onStage = 'projectId' in scene ? (pitches[scene.projectId] ?? null) : null;
  const next = pitches[nextUp(hackathon) ?? ''] ?? null;
  const following = whatFollows(hackathon)[0] ?? null;
  const afterPassing = rowAfterPassingOver(hackathon);
  const instead = whatFollows(hackathon).find(({ id }) => id === afterPassing) ?? null;
  // Somebody else may press too: what moves the show names what was seen, also in an answer given later.
  const here = { quarter, from: currentRow(hackathon.show) };
  const keepQuestion = useQuestions(`${scene.kind} ${here.from}`);
  const end = () => confirmed('demo.finish', here);
  const leftMs = (on: Extract<Scene, { kind: 'demo' | 'break' }>) =>
    (on.kind === 'demo' ? slotClock(on.slot, showNowMs(quarter)) : breakClock(on.break, showNowMs(quarter)))
      .remainingMs;
  return {
    scene,
    onStage,
    next,
    following,
    asking,
    askNothing: () => ask(null),
    askPause: () => {
      if (!press.isSoonAfter('demo.start', 'demo.resume')) ask('pause');
    },
    askStop: () => ask('stop'),
    askCorrect: () => ask('correct'),
    loadNext: () => {
      if (scene.kind === 'demo' && onStage)
        keepQuestion(askBeforeFinish(onStage, following, leftMs(scene), end));
      else if (scene.kind === 'changeover' && onStage)
        keepQuestion(askBeforePassingOver(onStage, instead, () => confirmed('demo.next', here)));
      // Nobody is called in from coffee by a slip of the hand.
      else if (scene.kind === 'break' && leftMs(scene) > 0)
        keepQuestion(
          askBeforeEndingBreak(scene.break, leftMs(scene), following, () => confirmed('demo.next', here)),
        );
      else send('demo.next', here);
    },
    load: (pitchId) =>
      keepQuestion(
        askBeforeCalling(pitches[pitchId], onStage, () => confirmed('demo.load', { ...here, pitchId })),
      ),
    start: () => send('demo.start', here),
    pause: (reason) => answer('pause', 'demo.pause', { quarter, reason }),
    resume: () => send('demo.resume', { quarter }),
    finish: () => {
      if (scene.kind !== 'demo' || !onStage) return;
      // Once its time is up nobody is cut short.
      if (leftMs(scene) === 0) send('demo.finish', here);
      else keepQuestion(askBeforeFinish(onStage, following, leftMs(scene), end));
    },
    stop: (reason) => answer('stop', 'demo.stop', { ...here, reason }),
    undoStart: (reason) => answer('correct', 'demo.undoStart', { quarter, reason }),
    nudge: (ms, reason) => answer('correct', 'demo.nudge', { quarter, ms, reason }),
    setDark: (isDark) =>
      lights.once('demo.setBlackout', () => command('demo.setBlackout', { quarter, isDark })),
    showMessage: (messageId) => void command('demo.showMessage', { quarter, messageId }),
    hideMessage: () => void command('demo.hideMessage', { quarter }),
  };
}

/** What is asked about the demo on stage; no answer is taken for the next one. */
function useAsking(scene: Scene) {
  const [asked, setAsked] = useState<{ readonly what: Asking; readonly of: PitchId } | null>(null);
  const running = scene.kind === 'demo' ? scene.projectId : null;
  return {
    asking: asked !== null && asked.of === running ? asked.what : null,
    ask: (what: Asking | null) => setAsked(what && running ? { what, of: running } : null),
  };
}

/** Acts once, unless something was done a moment ago; or surely, and what follows at once is ignored. */
function usePress() {
  const last = useRef<{ readonly name: DemoCall | null; readonly atMs: number }>({
    name: null,
    atMs: Number.NEGATIVE_INFINITY,
  });
  const isSoon = () => performance.now() - last.current.atMs < SETTLE_MS;
  const surely = (name: DemoCall, act: () => Promise<unknown>) => {
    last.current = { name, atMs: performance.now() };
    void act().finally(() => {
      last.current = { name, atMs: performance.now() };
    });
  };
  const once = (name: DemoCall, act: () => Promise<unknown>) => {
    if (!isSoon()) surely(name, act);
  };
  /** A second press of the key that did it, and not a wish of its own. */
  const isSoonAfter = (...names: DemoCall[]) => isSoon() && names.some((name) => name === last.current.name);
  return { once, surely, isSoonAfter };
}
