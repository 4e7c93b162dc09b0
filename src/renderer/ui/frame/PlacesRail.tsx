import type { ReactNode } from 'react';
import { KeyHint } from '../KeyHint.tsx';
import classes from './PlacesRail.module.css';
import { PLACES, type Place } from './places.tsx';

interface PlacesRailProps {
  /** The id of the place that one is in. */
  readonly current: string;
  readonly onGo: (id: string) => void;
  readonly places?: readonly Place[];
  /** A number beside a place that waits for someone: customers to tell, pitches to read. */
  readonly counts?: Readonly<Record<string, number>>;
  /** False while their numbers belong to something else. */
  readonly hasKeys?: boolean;
  /** Below the places: import, settings. */
  readonly footer?: ReactNode;
}

/** Where one can go. The keys 1–8 shown here are bound by the app, not by the rail. */
export function PlacesRail(props: PlacesRailProps) {
  const { current, onGo, places = PLACES, counts = {}, hasKeys = true, footer } = props;
  return (
    <nav className={classes.rail} aria-label="Places">
      <ul className={classes.places}>
        {places.map((place, index) => (
          <li key={place.id}>
            <button
              type="button"
              className={classes.place}
              aria-current={place.id === current ? 'page' : undefined}
              {...(hasKeys ? { 'aria-keyshortcuts': String(index + 1) } : {})}
              onClick={() => onGo(place.id)}
            >
              {place.icon}
              <span className={classes.word}>{place.label}</span>
              {counts[place.id] ? <span className={classes.count}>{counts[place.id]}</span> : null}
              {hasKeys ? <KeyHint keys={String(index + 1)} decorative /> : null}
            </button>
          </li>
        ))}
      </ul>
      {footer ? <div className={classes.footer}>{footer}</div> : null}
    </nav>
  );
}
