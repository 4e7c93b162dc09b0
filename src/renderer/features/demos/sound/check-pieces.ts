import { musicAddress } from '#contract/music-file.ts';
import type { MusicPiece } from '#core/demos/music.ts';
import type { MusicId } from '#core/ids.ts';
import { type MusicTrouble, notePlayable, noteTrouble, useMusicState } from './music-state.ts';

// Whether each piece can be played here, found out before anybody waits for it. Words are for the control view:
// a stage never hears of it.

/** Of a file on this machine: one that says nothing for so long is passed over, and looked at the next time. */
const PATIENCE_MS = 10_000;

let underWay: Promise<void> = Promise.resolve();

/** Looks at those pieces whose length is not known yet, one after the other. */
export function checkPieces(pieces: readonly MusicPiece[]): void {
  for (const { id } of pieces) underWay = underWay.then(() => look(id));
}

async function look(id: MusicId): Promise<void> {
  const { lengths, troubles } = useMusicState.getState();
  if (lengths[id] !== undefined && !troubles[id]) return;
  const sound = new Audio();
  sound.preload = 'metadata';
  await new Promise<void>((done) => {
    // A file that never answers keeps no other from being looked at.
    setTimeout(done, PATIENCE_MS);
    sound.addEventListener('loadedmetadata', () => {
      notePlayable(id, sound.duration);
      done();
    });
    sound.addEventListener('error', () => void sayTrouble(id).then(done));
    sound.src = musicAddress(id);
  });
  // Gives its connection back.
  sound.removeAttribute('src');
  sound.load();
}

/** Notes why a piece failed: an element says the same of a file that is gone and of one that it cannot read. */
export async function sayTrouble(id: MusicId): Promise<void> {
  const answer = await fetch(musicAddress(id), { headers: { Range: 'bytes=0-0' } }).catch(() => null);
  const trouble: MusicTrouble = answer?.ok ? 'undecodable' : 'missing';
  noteTrouble(id, trouble);
}
