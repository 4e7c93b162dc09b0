import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useUi } from './ui-store.ts';

// What a place is filtered by stands in the address, so that Back takes it back, and is remembered for
// the next visit. One parameter a place, so that places do not read each other's. Letters are written into
// the address when typing rests: each time it changes, the page is drawn and a browser asks for its icon anew,
// and would do so between a key and the rows that it finds.

/** Longer than somebody who types slowly takes for the next letter. */
const REST_MS = 600;

/** The place's own search, as a query string, and how to change it. `isStep` makes Back return here. */
export function usePlaceSearch(place: string): readonly [string, (value: string, isStep?: boolean) => void] {
  const [path, go] = useLocation();
  const search = useSearch();
  const written = new URLSearchParams(search).get(place);
  // What is remembered is of no interest where something is written, and would draw the place twice.
  const kept = useUi((ui) => written ?? ui.placeSearch[place] ?? '');
  /** Not in the address yet; null where all is. */
  const [typed, setTyped] = useState<string | null>(null);
  const write = useCallback(
    (value: string, isStep: boolean) => {
      const parameters = new URLSearchParams(search);
      parameters.set(place, value);
      go(`${path}?${parameters}`, { replace: !isStep });
    },
    [search, place, path, go],
  );
  const newest = useRef({ write, typed });
  newest.current = { write, typed };
  useRest(typed, () => write(typed ?? '', false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the address has changed, it counts.
  useEffect(() => setTyped(null), [written]);
  useEffect(() => {
    if (written === null) write(kept, false);
    else remember(place, written);
  }, [written, kept, place, write]);
  useEffect(
    () => () => {
      if (newest.current.typed !== null) remember(place, newest.current.typed);
    },
    [place],
  );
  const change = useCallback((value: string, isStep = false) => {
    if (!isStep) return setTyped(value);
    const now = newest.current;
    // Back returns to all that was typed.
    if (now.typed !== null) now.write(now.typed, false);
    setTyped(null);
    now.write(value, true);
  }, []);
  return [typed ?? kept, change];
}

/** Runs once the value has stood for a while; null is none. */
function useRest(value: string | null, run: () => void): void {
  const newest = useRef(run);
  newest.current = run;
  useEffect(() => {
    if (value === null) return;
    const later = setTimeout(() => newest.current(), REST_MS);
    return () => clearTimeout(later);
  }, [value]);
}

function remember(place: string, value: string): void {
  if (useUi.getState().placeSearch[place] === value) return;
  useUi.setState((ui) => ({ placeSearch: { ...ui.placeSearch, [place]: value } }));
}
