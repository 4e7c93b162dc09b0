import { nextUp, runningOrder } from '#core/demos/running-order.ts';
import { type Scene, sceneOf } from '#core/demos/scene.ts';
import { hasGiven } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { Fit } from './Fit.tsx';
import classes from './NowAndNext.module.css';
import screen from './screen.module.css';
import { speakerView } from './speaker-view.ts';
import { TeamNames } from './TeamNames.tsx';

/** As many as the back of the room can read. */
const MOST_SHOWN = 6;

/** For the back of the room: who is on, and who comes when. */
export function NowAndNext({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const scene = sceneOf(hackathon);
  const { show, pitches } = hackathon;
  const now = 'projectId' in scene ? scene.projectId : null;
  const next = nextUp(hackathon);
  const order = runningOrder(hackathon);
  const from = next === null ? order.length : order.indexOf(next);
  const coming = [...order.slice(from), ...order.slice(0, from)].filter(
    (id) => id !== now && !hasGiven(show, id),
  );
  return (
    <main className={classes.board}>
      <Now scene={scene} hackathon={hackathon} />
      <section className={classes.coming} aria-label="Next">
        <p className={screen.label}>Next</p>
        <Fit maxVh={5} minVh={2}>
          <ol className={classes.list}>
            {coming.slice(0, MOST_SHOWN).map((id) => (
              <li key={id} className={classes.row}>
                <span className={classes.title}>{pitches[id]?.title}</span>
                <span className={classes.names}>
                  <TeamNames pitch={pitches[id] ?? null} />
                </span>
              </li>
            ))}
          </ol>
        </Fit>
        <p className={classes.more}>{sayRest(coming.length - MOST_SHOWN, coming.length)}</p>
      </section>
    </main>
  );
}

function sayRest(more: number, coming: number): string {
  if (coming === 0) return 'Nobody: this is the last demo.';
  return more > 0 ? `and ${more} more` : '';
}

const NOW: Readonly<Record<Scene['kind'], string>> = {
  before: 'Soon',
  changeover: 'Coming to the stage',
  demo: 'Now',
  break: 'Break',
  between: 'Soon',
  after: 'Over',
};

function Now({ scene, hackathon }: { readonly scene: Scene; readonly hackathon: HackathonDocument }) {
  const digits = useShowClock((nowMs) => speakerView(hackathon, nowMs).digits);
  const phase = useShowClock((nowMs) => speakerView(hackathon, nowMs).phase);
  const word = useShowClock((nowMs) => speakerView(hackathon, nowMs).word);
  const pitch = 'projectId' in scene ? (hackathon.pitches[scene.projectId] ?? null) : null;
  return (
    <section className={classes.now} aria-label="Now" data-phase={phase}>
      <p className={screen.label}>{NOW[scene.kind]}</p>
      <h1 className={classes.on}>
        {scene.kind === 'after' ? 'Thank you' : (pitch?.title ?? `Demo day ${hackathon.quarter}`)}
      </h1>
      <p className={screen.names}>
        <TeamNames pitch={pitch} />
      </p>
      <p className={`${screen.digits} ${classes.digits}`} role="timer" aria-label="Time left">
        {phase === 'time-up' ? 'TIME' : digits}
      </p>
      <p className={classes.word} role="status">
        {phase === 'time-up' ? '' : word}
      </p>
    </section>
  );
}
