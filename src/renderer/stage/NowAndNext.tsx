import { drawnRows } from '#core/demos/drawn-rows.ts';
import { startForToday } from '#core/demos/plan.ts';
import { breakClock, type Scene, sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { AfterShow } from './AfterShow.tsx';
import { boardText, boardView } from './board-view.ts';
import { type ComingRow, comingRows, comingText, endText } from './coming-rows.ts';
import { Fit } from './Fit.tsx';
import { FitText } from './FitText.tsx';
import classes from './NowAndNext.module.css';
import screen from './screen.module.css';
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
  const isBreakOver = useShowClock((nowMs) => isOver(scene, nowMs)) === 'over';
  // Who is called and has not begun stands on the other side already, and so does what follows a break that is over.
  const begins = isBreakOver ? (rows[0] ?? null) : null;
  const later = rows.filter(
    ({ id }) => id !== begins?.id && (scene.kind !== 'changeover' || id !== scene.projectId),
  );
  const drawn = useDrawnRows(hackathon, later.length);
  // A draw is shown on the stage first: nobody reads its end on another wall.
  const coming = scene.kind === 'before' ? later.slice(0, drawn) : later;
  // Without a start the times would go on by a minute each minute, and be read as promised.
  const hasStart = useShowClock((nowMs) => startForToday(hackathon.show, nowMs)) !== null;
  const isTimed = scene.kind !== 'before' || hasStart;
  const end = useShowClock((nowMs) => (isTimed ? endText(hackathon, nowMs) : ''));
  const signs = useShowClock((nowMs) => boardView(hackathon, nowMs).signs);
  if (scene.kind === 'after') return <AfterShow hackathon={hackathon} given={scene.given} />;
  return (
    <main className={classes.board} data-signs={signs}>
      <Now scene={scene} hackathon={hackathon} begins={begins} />
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
          {[scene.kind === 'before' && later.length === 0 ? NOBODY : sayRest(later.length), end]
            .filter((part) => part !== '')
            .join(' ')}
        </p>
      </section>
    </main>
  );
}

function useDrawnRows({ show: { draw } }: HackathonDocument, rows: number): number {
  return useShowClock((nowMs) => (draw?.isShown ? drawnRows(draw.at, rows, nowMs) : rows));
}

const NOBODY = 'The running order comes soon.';

function sayRest(coming: number): string {
  if (coming === 0) return 'This is the last.';
  return coming > MOST_SHOWN ? `And ${coming - MOST_SHOWN} more.` : '';
}

const NOW: Readonly<Record<Scene['kind'], string>> = {
  before: 'We begin',
  changeover: 'Coming to the stage',
  demo: 'Now',
  break: 'Now',
  between: 'We go on',
  after: 'Over',
};

interface NowProps {
  readonly scene: Scene;
  readonly hackathon: HackathonDocument;
  /** What a break that is over gives way to. */
  readonly begins: ComingRow | null;
}

function Now({ scene, hackathon, begins }: NowProps) {
  const [text = '', kind, word, phase] = useShowClock((nowMs) => boardText(hackathon, nowMs)).split('\n');
  const id = begins?.id ?? ('projectId' in scene ? scene.projectId : '');
  return (
    <section className={classes.now} aria-label="Now" data-phase={phase}>
      <p className={screen.label}>{begins ? 'Begins now' : NOW[scene.kind]}</p>
      <div className={classes.on}>
        <FitText
          className={classes.onTitle}
          text={begins?.title ?? titleOf(scene, hackathon)}
          maxVh={7}
          minVh={3}
          as="h1"
        />
      </div>
      <p className={`${screen.names} ${classes.onNames}`}>
        <TeamNames pitch={hackathon.pitches[id] ?? null} />
      </p>
      <p
        className={`${screen.digits} ${classes.digits}`}
        data-kind={kind}
        {...(kind === 'countdown' ? { role: 'timer', 'aria-label': 'Time left' } : {})}
      >
        {text}
      </p>
      <p className={classes.word} role="status">
        {word}
      </p>
    </section>
  );
}

const isOver = (scene: Scene, nowMs: number) =>
  scene.kind === 'break' && breakClock(scene.break, nowMs).remainingMs === 0 ? 'over' : null;

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
