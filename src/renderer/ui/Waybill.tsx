import type { ReactNode } from 'react';
import { PersonMark } from './PersonMark.tsx';
import { momentOf, sayCount } from './say.ts';
import { TrackingNumber } from './TrackingNumber.tsx';
import classes from './Waybill.module.css';
import { WhenText } from './WhenText.tsx';

interface WaybillProps {
  /** The problems that are carried: `SI-0042`. */
  readonly numbers: readonly string[];
  /** What it is called; and the quarter that it goes with. */
  readonly title: string;
  readonly quarter: string;
  readonly from: {
    readonly customers: number;
    readonly since: number | null;
    /** One verbatim, whole: the loudest or the first. */
    readonly words: string | null;
  };
  /** What "shipped" will mean. */
  readonly promise: string;
  readonly carriedBy: readonly string[];
  /** Join, leave. */
  readonly action?: ReactNode;
  /** In a list: makes the title a button that the whole slip answers to. */
  readonly onOpen?: () => void;
  readonly isOpen?: boolean;
}

/** A pitch as a waybill: from the customers, to production, carried by the team. */
export function Waybill(props: WaybillProps) {
  const { numbers, title, quarter, from, promise, carriedBy, action, onOpen, isOpen = false } = props;
  return (
    <article className={classes.waybill} aria-label={`Waybill: ${title}`} data-open={isOpen || undefined}>
      <header className={classes.head}>
        <h3 className={classes.title}>
          {onOpen ? (
            <button type="button" className={classes.open} aria-expanded={isOpen} onClick={onOpen}>
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        <span className={classes.numbers}>
          {numbers.map((number) => (
            <TrackingNumber key={number} number={number} />
          ))}
          <span>{quarter}</span>
        </span>
      </header>
      <dl className={classes.legs}>
        <Leg name="From">
          <p className={classes.fact}>{sayCount(from.customers, 'customer')}</p>
          {from.since === null ? null : (
            <p className={classes.small}>
              since <WhenText at={momentOf(from.since)} />
            </p>
          )}
          {from.words ? (
            <blockquote className={classes.words} dir="auto">
              {from.words}
            </blockquote>
          ) : null}
        </Leg>
        <Leg name="To production">
          <p className={classes.promise}>{promise}</p>
        </Leg>
        <Leg name="Carried by">
          {carriedBy.length === 0 ? <p className={classes.small}>Nobody yet</p> : null}
          <ul className={classes.people}>
            {carriedBy.map((name) => (
              <li key={name}>
                <PersonMark name={name} size={20} withName />
              </li>
            ))}
          </ul>
          {action}
        </Leg>
      </dl>
    </article>
  );
}

function Leg({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.leg}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.what}>{children}</dd>
    </div>
  );
}
