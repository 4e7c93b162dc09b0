import type { Scene } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { sayCount } from '#renderer/ui/say.ts';
import type { ShowControls } from '../use-show.ts';
import { type Following, whatFollows } from '../what-follows.ts';
import classes from './NowPanel.module.css';
import { SessionLine } from './SessionLine.tsx';
import { ShowClock } from './ShowClock.tsx';

interface NowPanelProps {
  readonly hackathon: HackathonDocument;
  readonly show: ShowControls;
}

/** Now, its clock, next, and after next. Every line has its height also when it is empty: nothing jumps. */
export function NowPanel({ hackathon, show }: NowPanelProps) {
  const { scene, onStage } = show;
  const follows = whatFollows(hackathon);
  const isWaiting = scene.kind === 'before' || scene.kind === 'between';
  // Before the first call, what stands large is the one that will be called.
  const [next, afterNext] = isWaiting ? follows.slice(1) : follows;
  const members = Object.keys((isWaiting ? show.next : onStage)?.members ?? {});
  const nameOf = useNameOf();
  return (
    <section className={classes.now} aria-label="On stage">
      <div className={classes.who}>
        <p className={classes.word}>
          {scene.kind === 'before' && follows.length === 0 ? 'Nobody yet' : WORDS[scene.kind]}{' '}
          <span className={classes.team}>{scene.kind === 'break' ? '' : members.map(nameOf).join(', ')}</span>
        </p>
        <p className={classes.title} title={titleOf(show, follows)} dir="auto">
          {titleOf(show, follows)}
        </p>
      </div>
      <ShowClock hackathon={hackathon} />
      <dl className={classes.next}>
        <Coming name="Next" row={next} />
        <Coming name="After next" row={afterNext} />
        <SessionLine hackathon={hackathon} />
      </dl>
    </section>
  );
}

const WORDS: Readonly<Record<Scene['kind'], string>> = {
  before: 'First',
  changeover: 'Coming to the stage',
  demo: 'On stage',
  // A break is mostly called “Break”: the title says it.
  break: 'Now',
  between: 'Next',
  after: 'The show is over',
};

function titleOf({ scene, onStage }: ShowControls, follows: readonly Following[]): string {
  if (scene.kind === 'break') return scene.break.title;
  if (scene.kind === 'after') return `${sayCount(scene.given, 'demo')} given`;
  return onStage?.title ?? follows[0]?.title ?? 'No project has a team yet';
}

function Coming({ name, row }: { readonly name: string; readonly row: Following | undefined }) {
  return (
    <div className={classes.coming}>
      <dt>{name}</dt>
      <dd title={row?.title} dir="auto">
        {row ? row.title : '–'}
        {row?.isNotReady ? <span className={classes.aside}> not ready</span> : null}
        {row?.isBreak && !/break/iu.test(row.title) ? <span className={classes.aside}> break</span> : null}
      </dd>
    </div>
  );
}
