import classes from './stage.module.css';

interface CalmMessageProps {
  readonly title: string;
  readonly detail: string;
}

/** What an audience may see when there is nothing to show: no alarm, and what will happen. */
export function CalmMessage({ title, detail }: CalmMessageProps) {
  return (
    <main className={classes.calm}>
      <h1 className={classes.calmTitle}>{title}</h1>
      <p className={classes.calmDetail}>{detail}</p>
    </main>
  );
}
