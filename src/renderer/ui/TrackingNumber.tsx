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
  if (plain) return <Written number={number} />;
  const said = { idle: number, copied: 'Copied', failed: 'Not copied' }[result];
  return (
    <button
      type="button"
      className={classes.button}
      onClick={copy}
      title="Copy the tracking number"
      aria-label={`Copy ${number}`}
    >
      <Written number={number} isHidden={result !== 'idle'} />
      <span className={classes.said} aria-live="polite">
        {result === 'idle' ? '' : said}
      </span>
    </button>
  );
}

// The hyphen keeps its own width: tabular figures would set it as wide as a digit.
function Written({ number, isHidden = false }: { readonly number: string; readonly isHidden?: boolean }) {
  const [letters, digits] = number.split('-');
  return (
    <span className={classes.number} data-hidden={isHidden || undefined}>
      {letters}
      {digits === undefined ? null : (
        <>
          -<span className={classes.digits}>{digits}</span>
        </>
      )}
    </span>
  );
}
