import type { Prize } from '#core/votes/prize.ts';
import { titleLength } from '../title-length.ts';
import classes from './reveal.module.css';

/** Before the first place: which prize it is, what it weighs, and what one has to have done to win it. */
export function PrizeAnnounced({ prize }: { readonly prize: Prize }) {
  return (
    <main className={classes.announced}>
      <p className={classes.label}>The prize</p>
      <h1 className={classes.prize} data-length={titleLength(prize.title)}>
        {prize.title}
      </h1>
      <p className={classes.weighs}>{prize.weighs}</p>
      {prize.shippedOnly ? <p className={classes.label}>Only what is in production can win it.</p> : null}
    </main>
  );
}
