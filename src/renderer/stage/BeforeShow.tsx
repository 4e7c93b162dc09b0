import type { CSSProperties } from 'react';
import { drawnRows } from '#core/demos/drawn-rows.ts';
import { startForToday } from '#core/demos/plan.ts';
import { runningOrder } from '#core/demos/running-order.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { sayHour } from './coming-rows.ts';
import { Fit } from './Fit.tsx';
import screen from './screen.module.css';
import classes from './stage.module.css';
import { TeamNames } from './TeamNames.tsx';
import { WholeWords } from './WholeWords.tsx';

/** With more teams than this, their titles need the room that the names would take. */
const MANY = 20;

/** Before the first demo: what this is, who comes when, and how that was drawn, row by row while it is fresh. */
export function BeforeShow({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { organisation } = useSnapshot().workspace;
  const { draw } = hackathon.show;
  const startsAt = useShowClock((nowMs) => startForToday(hackathon.show, nowMs));
  const order = runningOrder(hackathon);
  const isMany = order.length > MANY;
  const shown = useShowClock((nowMs) =>
    draw?.isShown ? drawnRows(draw.at, order.length, nowMs) : order.length,
  );
  if (order.length === 0) {
    return (
      <main className={classes.calm}>
        <p className={screen.label}>{organisation}</p>
        <h1 className={classes.thanks}>
          <WholeWords text={`Demo day ${hackathon.quarter}`} />
        </h1>
        <p className={classes.calmDetail}>The running order comes soon.</p>
      </main>
    );
  }
  return (
    <main className={classes.before} data-many={isMany || undefined}>
      <header className={classes.head}>
        <p className={screen.label}>{organisation}</p>
        <h1 className={classes.nextTitle}>{`Demo day ${hackathon.quarter}`}</h1>
        <p className={screen.names}>{sayTeams(order.length, startsAt)}</p>
      </header>
      {/* Nobody scrolls a projector: the last row is there, however small that makes all of them. */}
      <Fit maxVh={4.6} minVh={0.9}>
        <ol className={classes.order} style={inTwo(order.length)}>
          {order.map((id, place) => (
            <li key={id} className={classes.team}>
              <span className={`${classes.place} numeric`}>{place + 1}</span>
              {/* Its room is there from the start: no row moves when the next one is drawn. */}
              <span className={classes.drawn} data-hidden={place >= shown || undefined}>
                <span className={classes.teamTitle} dir="auto">
                  {hackathon.pitches[id]?.title}
                </span>
                {!isMany && (
                  <span className={classes.teamNames}>
                    <TeamNames pitch={hackathon.pitches[id] ?? null} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </Fit>
      <p className={screen.label}>{draw ? sayDraw(draw) : ''}</p>
    </main>
  );
}

/** The first column is the fuller one, and never shorter than three rows. */
const inTwo = (teams: number) => ({ '--rows': Math.max(3, Math.ceil(teams / 2)) }) as CSSProperties;

function sayDraw({ seed, isChanged }: { readonly seed: string; readonly isChanged: boolean }): string {
  return isChanged
    ? `Drawn, then changed by hand. Seed ${seed}`
    : `A fair draw: every order was equally likely. Seed ${seed}`;
}

function sayTeams(teams: number, startsAt: number | null): string {
  const begin = startsAt === null ? '' : `, from ${sayHour(startsAt)}`;
  return `${sayCount(teams, 'team')}, five minutes each${begin}`;
}
