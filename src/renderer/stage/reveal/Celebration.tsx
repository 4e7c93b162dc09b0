import type { CSSProperties } from 'react';
import classes from './reveal.module.css';

const STROKES = 28;
const COLOURS = ['var(--ink)', 'var(--signal)', 'var(--delivered)'];

/**
 * Strokes that fly from the stamp once and fade: under two seconds, nothing blinks, the same every time.
 * Where motion is not wanted there are none, and the stamp is enough.
 */
export function Celebration() {
  return (
    <span className={classes.strokes} aria-hidden="true">
      {Array.from({ length: STROKES }, (_, index) => (
        <span key={strokeKey(index)} className={classes.stroke} style={strokeAt(index)} />
      ))}
    </span>
  );
}

const strokeKey = (index: number) => `stroke ${index}`;

function strokeAt(index: number): CSSProperties {
  return {
    '--turn': `${(360 / STROKES) * index}deg`,
    // Three lengths in turn, so that it looks thrown and not drawn with compasses.
    '--far': `${1 + (index % 3) * 0.28}`,
    '--stroke': COLOURS[index % COLOURS.length],
  } as CSSProperties;
}
