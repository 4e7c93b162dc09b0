import { create } from 'zustand';
import type { HackathonPhase } from '#core/hackathon/phase.ts';

// What several places ask for and the frame shows: creating a hackathon, its dates, its phase.

export type HackathonDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'dates'; readonly quarter: string }
  | { readonly kind: 'phase'; readonly quarter: string; readonly phase: HackathonPhase };

export const useHackathonDialog = create<{ readonly asked: HackathonDialog | null }>(() => ({ asked: null }));

export function askForHackathon(asked: HackathonDialog): void {
  useHackathonDialog.setState({ asked });
}

export function closeHackathonDialog(): void {
  useHackathonDialog.setState({ asked: null });
}
