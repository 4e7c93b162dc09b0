import type { Prize } from '#core/votes/prize.ts';
import classes from './reveal.module.css';

/** Nobody who can win has a vote: said plainly, without anybody to look at. */
export function NotAwarded({ prize }: { readonly prize: Prize }) {
  return (
    <main className={classes.announced}>
      <p className={classes.label}>{prize.title}</p>
      <h1 className={classes.prize}>Not awarded</h1>
      <p className={classes.weighs}>
        {prize.shippedOnly
          ? 'No project that people voted for is in production yet.'
          : 'Nobody voted for this prize.'}
      </p>
    </main>
  );
}
