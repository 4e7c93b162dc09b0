import { drawnRows } from '#core/demos/drawn-rows.ts';
import { type Scene, sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { AfterShow } from './AfterShow.tsx';
import { comingRows, comingText, endText } from './coming-rows.ts';
import { Fit } from './Fit.tsx';
import { FitText } from './FitText.tsx';
import classes from './NowAndNext.module.css';
import screen from './screen.module.css';
import { speakerView } from './speaker-view.ts';
import { TeamNames } from './TeamNames.tsx';
import { WholeWords } from './WholeWords.tsx';

/** As many as the back of the room can read: more of them with long titles would be too small. */
const MOST_SHOWN = 4;

/** For the back of the room: who is on, and who comes when. */
export function NowAndNext({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const scene = sceneOf(hackathon);
  const rows = comingRows(
    hackathon,
    useShowClock((nowMs) => comingText(hackathon, nowMs)),
  );
  // Who is called and has not begun stands on the other side already.
  const later = rows.filter(({ id }) => scene.kind !== 'changeover' || id !== scene.projectId);
  const drawn = useDrawnRows(hackathon, later.length);
  // A draw is shown on the stage first: nobody reads its end on another wall.
  const coming = scene.kind === 'before' ? later.slice(0, drawn) : later;
  // Without a start the times would go on by a minute each minute, and be read as promised.
  const isTimed = scene.kind !== 'before' || hackathon.show.startsAt !== null;
  const end = useShowClock((nowMs) => (isTimed ? endText(hackathon, nowMs) : ''));
  const signs = useShowClock((nowMs) => digitsOf(hackathon, nowMs).length);
  if (scene.kind === 'after') return <AfterShow hackathon={hackathon} given={scene.given} />;
  return (
    <main className={classes.board} data-signs={signs}>
      <Now scene={scene} hackathon={hackathon} />
      <section className={classes.coming} aria-label="Next">
        <p className={screen.label}>Next</p>
        <Fit maxVh={5.6} minVh={2}>
          <ol className={classes.list}>
            {coming.slice(0, MOST_SHOWN).map(({ id, at, title }) => (
              <li key={id} className={classes.row}>
                {isTimed && <span className={classes.at}>{at}</span>}
                <span className={classes.title} dir="auto">
                  <WholeWords text={title} />
                </span>
                <span className={classes.names}>
                  <TeamNames pitch={hackathon.pitches[id] ?? null} />
                </span>
              </li>
            ))}
          </ol>
        </Fit>
        <p className={classes.more}>
          {[sayRest(later.length - MOST_SHOWN, later.length), end].filter((part) => part !== '').join(' ')}
        </p>
      </section>
    </main>
  );
}

function useDrawnRows({ show: { draw } }: HackathonDocument, rows: number): number {
  return useShowClock((nowMs) => (draw?.isShown ? drawnRows(draw.at, rows, nowMs) : rows));
}

function sayRest(more: number, coming: number): string {
  if (coming === 0) return 'This is the last.';
  return more > 0 ? `And ${more} more.` : '';
}

const NOW: Readonly<Record<Scene['kind'], string>> = {
  before: 'Soon',
  changeover: 'Coming to the stage',
  demo: 'Now',
  break: 'Break',
  between: 'Soon',
  after: 'Over',
};

/** Nobody but the speaker and the operator reads by how much time is up. */
function digitsOf(hackathon: HackathonDocument, nowMs: number): string {
  const { phase, digits, signs } = speakerView(hackathon, nowMs);
  return phase === 'time-up' ? 'TIME' : digits.padStart(signs);
}

function Now({ scene, hackathon }: { readonly scene: Scene; readonly hackathon: HackathonDocument }) {
  const digits = useShowClock((nowMs) => digitsOf(hackathon, nowMs).trim());
  const phase = useShowClock((nowMs) => speakerView(hackathon, nowMs).phase);
  const word = useShowClock((nowMs) => speakerView(hackathon, nowMs).word);
  const pitch = 'projectId' in scene ? (hackathon.pitches[scene.projectId] ?? null) : null;
  return (
    <section className={classes.now} aria-label="Now" data-phase={phase}>
      <p className={screen.label}>{NOW[scene.kind]}</p>
      <div className={classes.on}>
        <FitText className={classes.onTitle} text={titleOf(scene, hackathon)} maxVh={7} minVh={3} as="h1" />
      </div>
      <p className={`${screen.names} ${classes.onNames}`}>
        <TeamNames pitch={pitch} />
      </p>
      <p className={`${screen.digits} ${classes.digits}`} role="timer" aria-label="Time left">
        {digits}
      </p>
      <p className={classes.word} role="status">
        {phase === 'time-up' || scene.kind === 'break' ? '' : word}
      </p>
    </section>
  );
}

function titleOf(scene: Scene, { pitches, quarter }: HackathonDocument): string {
  switch (scene.kind) {
    case 'after':
      return 'Thank you';
    case 'break':
      return scene.break.title;
    case 'changeover':
    case 'demo':
      return pitches[scene.projectId]?.title ?? '';
    default:
      return `Demo day ${quarter}`;
  }
}
