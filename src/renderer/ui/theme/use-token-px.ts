import { useMemo } from 'react';
import { useWindowWidth } from '../use-window-width.ts';

/** A width of tokens.css in px, for what is moved by hand from there; it may be another one in a wider window. */
export function useTokenPx(name: `--${string}`): number {
  const width = useWindowWidth();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the styles depend on the width of the window.
  return useMemo(() => {
    const written = getComputedStyle(document.documentElement).getPropertyValue(name);
    return Number.parseFloat(written) || 0;
  }, [name, width]);
}
