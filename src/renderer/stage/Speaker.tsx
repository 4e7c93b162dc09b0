import { drawnRows } from '#core/demos/drawn-rows.ts';
import { runningOrder } from '#core/demos/running-order.ts';
import { type Scene, sceneOf } from '#core/demos/scene.ts';
import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { FitText } from './FitText.tsx';
import { MinuteBoxes } from './MinuteBoxes.tsx';
import { nextTitle } from './next-title.ts';
import classes from './Speaker.module.css';
import screen from './screen.module.css';
import { speakerView } from './speaker-view.ts';

/** For who is talking: the digits as large as the screen allows, what the end is like, and who comes next. */
export function Speaker({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const scene = sceneOf(hackathon);
  const isCounting =
    useShowClock((nowMs) => (speakerView(hackathon, nowMs).digits === '' ? null : 1)) !== null;
  const phase = useShowClock((nowMs) => speakerView(hackathon, nowMs).phase);
  const word = useShowClock((nowMs) => speakerView(hackathon, nowMs).word);
  const title = titleOf(scene, hackathon, useIsFirstDrawn(hackathon));
  return (
    <main className={classes.speaker} data-phase={phase}>
      <header className={classes.head}>
        {isCounting ? (
          <div className={classes.title}>
            <FitText className={classes.titleText} text={title} maxVh={5} minVh={2.4} as="h1" />
          </div>
        ) : null}
        {/* A message has taken the foot: that the clock stands, or the end is near, is still said. */}
        {hackathon.show.shownMessage && word !== '' ? (
          <p className={`${screen.told} ${classes.wordAbove}`}>{word}</p>
        ) : null}
      </header>
      {isCounting ? (
        <SpeakerDigits hackathon={hackathon} />
      ) : (
        <FitText className={classes.words} text={title} maxVh={22} minVh={6} as="h1" />
      )}
      <div className={classes.boxes}>
        {scene.kind === 'demo' ? (
          <MinuteBoxes clock={(nowMs) => slotClock(scene.slot, nowMs, hackathon.show.thresholds)} />
        ) : null}
      </div>
      <Band hackathon={hackathon} word={word} />
    </main>
  );
}

/** What is drawn every second. On an upright screen the minutes stand above the seconds. */
function SpeakerDigits({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const digits = useShowClock((nowMs) => speakerView(hackathon, nowMs).digits);
  const signs = useShowClock((nowMs) => speakerView(hackathon, nowMs).signs);
  const [minutes, seconds] = digits.split(':');
  return (
    <p
      className={`${screen.digits} ${classes.digits}`}
      data-signs={signs}
      role="timer"
      aria-label="Time left"
    >
      <span>{`${minutes}:`}</span>
      <span>{seconds}</span>
    </p>
  );
}

/** The foot: a message while there is one, else how the time stands and who is next. It never grows or shrinks. */
function Band({ hackathon, word }: { readonly hackathon: HackathonDocument; readonly word: string }) {
  const { shownMessage } = hackathon.show;
  const scene = sceneOf(hackathon);
  const next = nextTitle(hackathon);
  const isNextSaid = scene.kind === 'changeover' || scene.kind === 'demo';
  // The name of a break may be as long as a message, and is as little cut.
  const whole = shownMessage ? { text: shownMessage.text, maxVh: 12 } : { text: word, maxVh: 6.4 };
  return (
    <footer className={classes.band} data-message={shownMessage !== null || undefined}>
      {shownMessage || scene.kind === 'break' ? (
        <div className={classes.whole} role="status">
          <FitText className={classes.wholeText} {...whole} minVh={3} />
        </div>
      ) : (
        <>
          <p className={classes.word} role="status">
            {word}
          </p>
          {next && isNextSaid ? <p className={classes.next}>{`Next: ${next}`}</p> : null}
        </>
      )}
    </footer>
  );
}

/** The stage shows a fresh draw row by row: nobody reads here who is first before it is there. */
function useIsFirstDrawn(hackathon: HackathonDocument): boolean {
  const { draw } = hackathon.show;
  const rows = runningOrder(hackathon).length;
  return (
    useShowClock((nowMs) => (draw?.isShown && drawnRows(draw.at, rows, nowMs) === 0 ? null : 1)) !== null
  );
}

function titleOf(scene: Scene, hackathon: HackathonDocument, isFirstDrawn: boolean): string {
  const { pitches, quarter } = hackathon;
  const next = nextTitle(hackathon);
  switch (scene.kind) {
    case 'before':
      return next && isFirstDrawn ? `First: ${next}` : `Demo day ${quarter}`;
    case 'between':
      return next ? `Next: ${next}` : `Demo day ${quarter}`;
    case 'changeover':
    case 'demo':
      return pitches[scene.projectId]?.title ?? '';
    case 'break':
      return next ? `After the break: ${next}` : scene.break.title;
    case 'after':
      return 'Thank you';
  }
}
