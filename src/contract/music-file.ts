import type { MusicKind } from '#core/demos/music.ts';

// How a page gets a piece of music, through either door: the same address below the page's own origin, the same
// headers, whole or in parts.

export const MUSIC_PATH = '/api/music/';

/** The address of a piece for a media element. */
export function musicAddress(id: string): string {
  return MUSIC_PATH + id;
}

/** What a piece is served as. From a closed list: nothing that is kept can be served as a page or a script. */
export const MUSIC_TYPES: Readonly<Record<MusicKind, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
};

/** The bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What a `Range` header asks of a file of that size: one range, `all` where there is none or it is none of bytes,
 * `none` where it lies outside. Several ranges at once are answered with everything, as the standard allows.
 */
export function byteRange(header: string | null | undefined, size: number): ByteRange | 'all' | 'none' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? '');
  if (!asked) return 'all';
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return 'all';
  // `-500`: the last 500.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'all';
  return start > end || start >= size ? 'none' : { start, end };
}
