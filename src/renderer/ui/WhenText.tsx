import { type Moment, sayDay, sayExactly, sayTime } from './say.ts';

interface WhenTextProps {
  /** Null where nobody knows: then it says so. */
  readonly at: Moment | null;
  readonly withTime?: boolean;
  /** Shown for null. */
  readonly unknown?: string;
}

/** A date as people say it; the exact instant on hover. */
export function WhenText({ at, withTime = false, unknown = 'date not known' }: WhenTextProps) {
  if (at === null) return <span>{unknown}</span>;
  const dateTime = typeof at === 'number' ? new Date(at).toISOString() : at;
  return (
    <time dateTime={dateTime} title={sayExactly(at)} className="numeric">
      {withTime ? sayTime(at) : sayDay(at)}
    </time>
  );
}
