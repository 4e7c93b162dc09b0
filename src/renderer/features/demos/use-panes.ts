import { type RefObject, useEffect, useState } from 'react';
import type { Pane, PanePart } from './panes.ts';

interface Going {
  readonly part: PanePart;
}

/** The pane beside the clock, and the way to a part of one: also where it is open already and has been scrolled. */
export function usePanes(body: RefObject<HTMLElement | null>) {
  const [pane, setPane] = useState<Pane>('Running order');
  const [going, setGoing] = useState<Going | null>(null);
  // Once its pane is there.
  useEffect(() => {
    if (!going) return;
    const part = body.current?.querySelector<HTMLElement>(`[data-anchor="${going.part}"]`);
    part?.scrollIntoView?.({ block: 'start' });
    part?.focus({ preventScroll: true });
  }, [going, body]);
  const goTo = (wanted: Pane, part: PanePart) => {
    setPane(wanted);
    setGoing({ part });
  };
  return { pane, setPane, goTo };
}
