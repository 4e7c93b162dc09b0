import { runningOrder } from '#core/demos/running-order.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './stage.module.css';

/** Before the first demo: what this is, and who comes when. */
export function BeforeShow({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const nameOf = useNameOf();
  const { organisation } = useSnapshot().workspace;
  const order = runningOrder(hackathon);
  return (
    <main className={classes.before}>
      <header className={classes.head}>
        <p className={classes.label}>{organisation}</p>
        <h1 className={classes.nextTitle}>{`Demo day ${hackathon.quarter}`}</h1>
        <p className={classes.names}>
          {order.length === 0
            ? 'The running order comes soon.'
            : `${sayCount(order.length, 'team')}, five minutes each`}
        </p>
      </header>
      <ol className={classes.order} data-size={sizeFor(order.length)}>
        {order.map((id, place) => {
          const pitch = hackathon.pitches[id];
          return (
            <li key={id} className={classes.team}>
              <span className={`${classes.place} numeric`}>{place + 1}</span>
              <span className={classes.teamTitle}>{pitch?.title}</span>
              <span className={classes.teamNames}>
                {Object.keys(pitch?.members ?? {})
                  .map(nameOf)
                  .join(', ')}
              </span>
            </li>
          );
        })}
      </ol>
    </main>
  );
}

/** Ten teams fit two columns at a glance; beyond twenty the type gives way. */
function sizeFor(teams: number): 'few' | 'some' | 'many' {
  if (teams <= 10) return 'few';
  return teams <= 20 ? 'some' : 'many';
}
