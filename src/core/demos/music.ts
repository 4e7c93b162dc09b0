import { z } from 'zod';
import { MusicId } from '../ids.ts';

/** The kinds of sound files that a page can play, told by what is in them. */
export const MusicKind = z.enum(['mp3', 'm4a', 'aac', 'ogg', 'wav', 'flac']);
export type MusicKind = z.infer<typeof MusicKind>;

/** A file this large is an hour of MP3 at the usual quality, or two minutes of WAV. */
export const MOST_MUSIC_BYTES = 20 * 1024 * 1024;
export const MOST_PIECES = 20;

/** One sound file, kept in `music/` of the workspace under its id and kind. */
export const MusicPiece = z.object({
  id: MusicId,
  /** The name that the file had. */
  label: z.string().min(1).max(200),
  kind: MusicKind,
  bytes: z.number().int().min(1).max(MOST_MUSIC_BYTES),
});
export type MusicPiece = z.infer<typeof MusicPiece>;

/** When music sounds. Never during a demo or a reveal, whatever is chosen here. */
export const MusicMoments = z.object({
  changeovers: z.boolean(),
  breaks: z.boolean(),
  /** In the last minutes before the start that is set, and while a draw is shown. */
  before: z.boolean(),
  rehearsals: z.boolean(),
});
export type MusicMoments = z.infer<typeof MusicMoments>;

/** What sounds between the demos of a quarter. */
export const Music = z.object({
  /** Played in turn: the next one for the next changeover or break. */
  pieces: z.array(MusicPiece).max(MOST_PIECES),
  moments: MusicMoments,
});
export type Music = z.infer<typeof Music>;

export const newMusic = (): Music => ({
  pieces: [],
  moments: { changeovers: true, breaks: true, before: false, rehearsals: false },
});
