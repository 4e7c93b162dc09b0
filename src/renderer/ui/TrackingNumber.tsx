import classes from './TrackingNumber.module.css';
import { useCopy } from './use-copy.ts';

interface TrackingNumberProps {
  /** As core writes it: `SI-0042`. */
  readonly number: string;
  /** Inside a row that is itself clicked, show it as text only. */
  readonly plain?: boolean;
}

/** The short number one can say aloud, search and paste. A click copies it. */
export function TrackingNumber({ number, plain = false }: TrackingNumberProps) {
  const [result, copy] = useCopy(number);
  if (plain) return <span className={classes.number}>{number}</span>;
  const said = { idle: number, copied: 'Copied', failed: 'Not copied' }[result];
  return (
    <button
      type="button"
      className={classes.button}
      onClick={copy}
      title="Copy the tracking number"
      aria-label={`Copy ${number}`}
    >
      <span className={classes.number} data-hidden={result !== 'idle' || undefined}>
        {number}
      </span>
      <span className={classes.said} aria-live="polite">
        {result === 'idle' ? '' : said}
      </span>
    </button>
  );
}
