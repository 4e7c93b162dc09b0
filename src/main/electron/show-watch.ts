import type { Snapshot } from '#contract/workspace-calls.ts';
import { isBeforeAudience } from '#core/demos/before-audience.ts';
import type { Kernel } from '#main/kernel/kernel.ts';

/** Knows at any moment whether an audience looks at the screens: windows that close cannot wait for an answer. */
export interface ShowWatch {
  /** The quarter that is shown; null while none is. */
  quarter(): string | null;
}

export async function watchShow(kernel: Kernel): Promise<ShowWatch> {
  let quarter: string | null = null;
  const look = async () => {
    const caller = { sessionId: 'desktop', door: 'window' } as const;
    const reply = await kernel.dispatch(caller, 'workspace.snapshot', {});
    const hackathons = reply.ok ? Object.values((reply.value as Snapshot).hackathons) : [];
    quarter = hackathons.find(isBeforeAudience)?.quarter ?? null;
  };
  kernel.onEvent((event) => {
    const isOfShow = event.type === 'document.changed' && event.document === 'hackathon';
    if (isOfShow || event.type === 'workspace.changed') void look();
  });
  await look();
  return { quarter: () => quarter };
}
