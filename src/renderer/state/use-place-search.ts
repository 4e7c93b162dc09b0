import { useCallback, useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useUi } from './ui-store.ts';

// What a place is filtered by stands in the address, so that Back takes it back, and is remembered for
// the next visit. One parameter a place, so that places do not read each other's.

/** The place's own search, as a query string, and how to change it. `isStep` makes Back return here. */
export function usePlaceSearch(place: string): readonly [string, (value: string, isStep?: boolean) => void] {
  const [path, go] = useLocation();
  const search = useSearch();
  const written = new URLSearchParams(search).get(place);
  // What is remembered is of no interest where something is written, and would draw the place twice a key.
  const shown = useUi((ui) => written ?? ui.placeSearch[place] ?? '');
  const change = useCallback(
    (value: string, isStep = false) => {
      const parameters = new URLSearchParams(search);
      parameters.set(place, value);
      go(`${path}?${parameters}`, { replace: !isStep });
    },
    [search, place, path, go],
  );
  useEffect(() => {
    if (written === null) change(shown);
    else if (written !== useUi.getState().placeSearch[place]) {
      useUi.setState((ui) => ({ placeSearch: { ...ui.placeSearch, [place]: written } }));
    }
  }, [written, shown, place, change]);
  return [shown, change];
}
