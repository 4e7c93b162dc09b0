import type { ShowRecord } from '#core/demos/show-record.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './Record.module.css';
import { sayClock } from './record-words.ts';

/** The show in five numbers. */
export function RecordFigures({ record }: { readonly record: ShowRecord }) {
  const { session, isOver, demos, over, overMs, stopped, pausedMs, changeoverMs, breakMs } = record;
  const end = session.end === null ? null : `${isOver ? 'ended' : 'expected'} ${sayClock(session.end)}`;
  return (
    <div className={classes.figures}>
      {session.lateMs === null ? null : (
        <Stat
          size="small"
          value={lengthText(Math.abs(session.lateMs))}
          label={session.lateMs >= 0 ? 'later than planned' : 'earlier than planned'}
          change={session.plannedEnd === null ? null : `planned ${sayClock(session.plannedEnd)}, ${end}`}
        />
      )}
      <Stat
        size="small"
        value={String(demos)}
        label={demos === 1 ? 'demo given' : 'demos given'}
        change={stopped === 0 ? null : `${sayCount(stopped, 'demo')} stopped early`}
      />
      <Stat
        size="small"
        value={String(over)}
        label="ran over five minutes"
        change={over === 0 ? null : `${lengthText(overMs)} in all`}
      />
      <Stat size="small" value={lengthText(pausedMs)} label="clocks stood, with a reason" />
      <Stat
        size="small"
        value={lengthText(changeoverMs)}
        label="in changeovers"
        change={breakMs === 0 ? null : `${lengthText(breakMs)} in breaks`}
      />
    </div>
  );
}
