import classes from './Home.module.css';

const COMING = [
  [
    'Unclaimed pain',
    'The problems most customers voice and nobody has picked, each in a customer’s own words.',
  ],
  ['Ship rate', 'How many projects of each quarter are in production, with evidence.'],
  ['Days to production', 'From the first complaint to the day on which its cause was gone.'],
  ['Customers to tell', 'Everyone who asked for what shipped and has not heard of it.'],
] as const;

/** A workspace in which nothing has happened: what Home will show. */
export function WhatWillBeHere() {
  return (
    <section className={classes.coming} aria-label="What will be here">
      <p className={classes.headMore}>Once there is something to show, it stands here:</p>
      <dl>
        {COMING.map(([name, what]) => (
          <div key={name} className={classes.comingRow}>
            <dt className={classes.comingName}>{name}</dt>
            <dd className={classes.comingWhat}>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
