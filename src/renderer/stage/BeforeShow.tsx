import { runningOrder } from '#core/demos/running-order.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { Fit } from './Fit.tsx';
import screen from './screen.module.css';
import classes from './stage.module.css';
import { TeamNames } from './TeamNames.tsx';

/** Before the first demo: what this is, and who comes when. */
export function BeforeShow({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { organisation } = useSnapshot().workspace;
  const order = runningOrder(hackathon);
  return (
    <main className={classes.before}>
      <header className={classes.head}>
        <p className={screen.label}>{organisation}</p>
        <h1 className={classes.nextTitle}>{`Demo day ${hackathon.quarter}`}</h1>
        <p className={screen.names}>
          {order.length === 0
            ? 'The running order comes soon.'
            : `${sayCount(order.length, 'team')}, five minutes each`}
        </p>
      </header>
      <Fit maxVh={4.6} minVh={1.4}>
        <ol className={classes.order} data-many={order.length > 20 || undefined}>
          {order.map((id, place) => {
            const pitch = hackathon.pitches[id];
            return (
              <li key={id} className={classes.team}>
                <span className={`${classes.place} numeric`}>{place + 1}</span>
                <span className={classes.teamTitle}>{pitch?.title}</span>
                <span className={classes.teamNames}>
                  <TeamNames pitch={pitch ?? null} />
                </span>
              </li>
            );
          })}
        </ol>
      </Fit>
    </main>
  );
}
