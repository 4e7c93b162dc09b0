import type { MusicPiece } from '#core/demos/music.ts';
import { FADE_OUT_MS, type MusicNow } from '#core/demos/music-now.ts';
import { sayTrouble } from './check-pieces.ts';
import { type Deck, openDeck, setMusicVolume } from './music-deck.ts';
import { useMusicState } from './music-state.ts';

/** What is told when music sounds; tests hand in one that writes it down. */
export interface MusicPlayer {
  /** Plays or is silent as it is said; what plays already goes on. A rehearsal fades `rate` times as fast. */
  follow(now: MusicNow, pieces: readonly MusicPiece[], rate: number): void;
  /** Plays a piece from its beginning for whoever wants to hear how it sounds, or stops it again. */
  tryPiece(piece: MusicPiece): void;
  /** Stops what is tried; what plays for the room goes on. */
  stopTrying(): void;
  /** Takes over a volume that was changed. */
  setVolume(volume: number): void;
}

/** How one piece is begun; tests hand in one that makes no sound. */
export type BeginPiece = (
  piece: MusicPiece,
  fadeInMs: number,
  on: { readonly ended: () => void; readonly failed: () => void },
) => Deck;

const FADE_IN_MS = 1000;
/** Short enough to be at once, long enough not to click. */
const AT_ONCE_MS = 60;
const TO_THE_NEXT_MS = 400;
/** A file with next to nothing in it would begin again and again. */
const SHORTEST_PIECE_MS = 500;

interface Playing {
  /** The changeover or break that it is for; null where it is only tried. */
  readonly part: string | null;
  readonly piece: MusicPiece;
  readonly deck: Deck;
}

interface From {
  readonly pieces: readonly MusicPiece[];
  readonly turn: number;
  readonly part: string;
  /** How many in a row could not be played: after all of them there is silence. */
  readonly failed: number;
  readonly fadeInMs: number;
}

/** One piece at a time, and what is heard told to the control view. */
export function createMusicPlayer(beginPiece: BeginPiece): Omit<MusicPlayer, 'setVolume'> {
  let playing: Playing | null = null;

  const end = (inMs: number) => {
    playing?.deck.end(inMs);
    playing = null;
    useMusicState.setState({ playing: null, isTrial: false });
  };
  const begin = (part: string | null, piece: MusicPiece, fadeInMs: number, on: Parameters<BeginPiece>[2]) => {
    playing = { part, piece, deck: beginPiece(piece, fadeInMs, on) };
    useMusicState.setState({ playing: piece.id, isTrial: part === null });
  };
  const playFrom = (from: From) => {
    const { pieces, turn, part, failed, fadeInMs } = from;
    const piece = pieces[turn % pieces.length];
    if (!piece || failed >= pieces.length) return;
    const goOn = (failures: number) => {
      end(AT_ONCE_MS);
      playFrom({ ...from, turn: turn + 1, failed: failures });
    };
    const beganMs = performance.now();
    const wasHeard = () => performance.now() - beganMs >= SHORTEST_PIECE_MS;
    begin(part, piece, fadeInMs, {
      ended: () => goOn(wasHeard() ? 0 : failed + 1),
      failed: () => goOn(failed + 1),
    });
  };

  return {
    follow(now, pieces, rate) {
      if (now.kind === 'silent') {
        // What is tried goes on, unless somebody’s demo begins.
        if (playing?.part === null && !now.isAtOnce) return;
        end(now.isAtOnce ? AT_ONCE_MS : FADE_OUT_MS / rate);
        return;
      }
      const goesOn = playing?.part === now.part && pieces.some(({ id }) => id === playing?.piece.id);
      if (goesOn || pieces.length === 0) return;
      end(TO_THE_NEXT_MS / rate);
      playFrom({ pieces, turn: now.turn, part: now.part, failed: 0, fadeInMs: FADE_IN_MS / rate });
    },
    tryPiece(piece) {
      const isOn = playing?.part === null && playing.piece.id === piece.id;
      const stop = () => end(AT_ONCE_MS);
      stop();
      if (!isOn) begin(null, piece, FADE_IN_MS, { ended: stop, failed: stop });
    },
    stopTrying() {
      if (playing?.part === null) end(AT_ONCE_MS);
    },
  };
}

/** The one of this page. */
export const musicPlayer: MusicPlayer = {
  ...createMusicPlayer((piece, fadeInMs, { ended, failed }) =>
    openDeck({
      piece,
      fadeInMs,
      onEnded: ended,
      onTrouble() {
        void sayTrouble(piece.id);
        failed();
      },
    }),
  ),
  setVolume: setMusicVolume,
};
