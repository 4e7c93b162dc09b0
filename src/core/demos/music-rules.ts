import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { MusicId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { MOST_PIECES, type Music, type MusicMoments, type MusicPiece } from './music.ts';

// What an organiser chooses to be heard between the demos, before the show and during it.

/** One more piece, behind the others. */
export function addMusic(document: HackathonDocument, piece: MusicPiece): HackathonDocument {
  const { pieces } = document.show.music;
  const same = pieces.find(({ id }) => id === piece.id);
  if (same) throw new Refusal('music-there', `“${same.label}” is the same music, and is there already.`);
  if (pieces.length >= MOST_PIECES) {
    throw new Refusal('music-full', `There are ${MOST_PIECES} pieces. Take one out first.`);
  }
  return withMusic(document, { pieces: [...pieces, piece] });
}

export function removeMusic(document: HackathonDocument, id: MusicId): HackathonDocument {
  const { pieces } = document.show.music;
  const left = pieces.filter((piece) => piece.id !== id);
  if (left.length === pieces.length) {
    throw new Refusal('not-found', 'That piece is not in the list any more.', { what: 'music' });
  }
  return withMusic(document, { pieces: left });
}

/** The turn in which pieces are played. */
export function orderMusic(document: HackathonDocument, order: readonly MusicId[]): HackathonDocument {
  const { pieces } = document.show.music;
  const ordered = order.flatMap((id) => pieces.find((piece) => piece.id === id) ?? []);
  if (ordered.length !== pieces.length || new Set(order).size !== pieces.length) {
    throw new Refusal('order-incomplete', 'The order holds every piece of music once.');
  }
  return withMusic(document, { pieces: ordered });
}

/** A moment that is left out stays: two that are ticked quickly do not undo each other. */
export function setMusicMoments(
  document: HackathonDocument,
  changes: Partial<MusicMoments>,
): HackathonDocument {
  return withMusic(document, { moments: { ...document.show.music.moments, ...changes } });
}

function withMusic(document: HackathonDocument, changes: Partial<Music>): HackathonDocument {
  const music = { ...document.show.music, ...changes };
  return { ...document, show: { ...document.show, music } };
}
