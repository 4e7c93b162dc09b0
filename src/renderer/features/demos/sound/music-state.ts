import { create } from 'zustand';
import type { MusicId } from '#core/ids.ts';

/** Why a piece cannot be played: its file is not in the workspace any more, or this page cannot make sound of it. */
export type MusicTrouble = 'missing' | 'undecodable';

interface MusicState {
  /** What is heard now, in a changeover or break, or because it is tried. */
  readonly playing: MusicId | null;
  readonly isTrial: boolean;
  /** What is known of each piece in this page. */
  readonly troubles: Readonly<Record<string, MusicTrouble>>;
  /** In seconds; of a stream it is not known. */
  readonly lengths: Readonly<Record<string, number>>;
}

/** What music does in this page; in all but the page that sounds nothing is ever playing. */
export const useMusicState = create<MusicState>(() => ({
  playing: null,
  isTrial: false,
  troubles: {},
  lengths: {},
}));

export function noteTrouble(id: MusicId, trouble: MusicTrouble): void {
  useMusicState.setState(({ troubles }) => ({ troubles: { ...troubles, [id]: trouble } }));
}

export function notePlayable(id: MusicId, seconds: number): void {
  useMusicState.setState(({ troubles: { [id]: _was, ...troubles }, lengths }) => ({
    troubles,
    lengths: Number.isFinite(seconds) ? { ...lengths, [id]: seconds } : lengths,
  }));
}
