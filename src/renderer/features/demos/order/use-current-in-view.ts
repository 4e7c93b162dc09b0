import { type RefObject, useEffect } from 'react';
import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';

/** Keeps what is on stage in view: each time the show goes on, its row is brought there, with what comes next. */
export function useCurrentInView(list: RefObject<HTMLElement | null>, hackathon: HackathonDocument): void {
  const scene = sceneOf(hackathon);
  const current = 'projectId' in scene ? scene.projectId : scene.kind === 'break' ? scene.break.id : null;
  useEffect(() => {
    if (current === null) return;
    const row = list.current?.querySelector('[aria-current]');
    // The window itself never scrolls for it.
    row?.scrollIntoView?.({ block: 'center' });
  }, [current, list]);
}
