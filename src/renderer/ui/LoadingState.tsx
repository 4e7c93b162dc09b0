import classes from './LoadingState.module.css';

interface LoadingStateProps {
  /** What is coming: "Reading feedback". */
  readonly label: string;
  readonly rows?: number;
}

const widths = [62, 48, 71, 55, 66, 43, 58, 69];

/** Rows that stand where the real ones will be, so that nothing jumps. */
export function LoadingState({ label, rows = 8 }: LoadingStateProps) {
  return (
    <div role="status" className={classes.rows}>
      <span className="visually-hidden">{label}…</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity but their place.
        <div key={index} className={classes.row} aria-hidden="true">
          <span className={classes.bar} style={{ width: '9%' }} />
          <span className={classes.bar} style={{ width: `${widths[index % widths.length] ?? 50}%` }} />
          <span className={classes.bar} style={{ width: '7%', marginInlineStart: 'auto' }} />
        </div>
      ))}
    </div>
  );
}
