import type { MusicPiece } from '#core/demos/music.ts';
import { FADE_OUT_MS, type MusicNow } from '#core/demos/music-now.ts';
import { soundSettings } from '#renderer/state/sound-settings.ts';
import { sayTrouble } from './check-pieces.ts';
import { wakeContext } from './loudspeaker.ts';
import { type Deck, openDeck } from './music-deck.ts';
import { useMusicState } from './music-state.ts';

/** What is told when music sounds; tests hand in one that writes it down. */
export interface MusicPlayer {
  /** Plays or is silent as it is said; what plays already goes on. A rehearsal fades `rate` times as fast. */
  follow(now: MusicNow, pieces: readonly MusicPiece[], rate: number): void;
  /** Takes over a volume that was changed. */
  setVolume(volume: number): void;
}

const FADE_IN_MS = 1000;
/** Short enough to be at once, long enough not to click. */
const AT_ONCE_MS = 60;
const TO_THE_NEXT_MS = 400;

interface Playing {
  /** The changeover or break that it is for; null where it is only tried. */
  readonly part: string | null;
  readonly piece: MusicPiece;
  readonly deck: Deck;
}

let playing: Playing | null = null;
let output: GainNode | null = null;

export const musicPlayer: MusicPlayer = {
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
  setVolume(volume) {
    // Ears hear squares: half the way of the slider is about half as loud.
    output?.gain.setTargetAtTime(volume ** 2, output.context.currentTime, 0.03);
  },
};

/** Plays a piece from its beginning for whoever wants to hear how it sounds, or stops it again. */
export function tryPiece(piece: MusicPiece): void {
  const isOn = playing?.part === null && playing.piece.id === piece.id;
  end(AT_ONCE_MS);
  if (isOn) return;
  const stop = () => end(AT_ONCE_MS);
  open(piece, null, FADE_IN_MS, { onEnded: stop, onFailed: stop });
}

/** Stops what is tried; what plays for the room goes on. */
export function stopTrying(): void {
  if (playing?.part === null) end(AT_ONCE_MS);
}

interface From {
  readonly pieces: readonly MusicPiece[];
  readonly turn: number;
  readonly part: string;
  /** How many in a row could not be played: after all of them there is silence. */
  readonly failed: number;
  readonly fadeInMs: number;
}

function playFrom(from: From): void {
  const { pieces, turn, part, failed, fadeInMs } = from;
  const piece = pieces[turn % pieces.length];
  if (!piece || failed >= pieces.length) return;
  const goOn = (failures: number) => {
    end(AT_ONCE_MS);
    playFrom({ ...from, turn: turn + 1, failed: failures });
  };
  open(piece, part, fadeInMs, { onEnded: () => goOn(0), onFailed: () => goOn(failed + 1) });
}

function open(
  piece: MusicPiece,
  part: string | null,
  fadeInMs: number,
  { onEnded, onFailed }: { readonly onEnded: () => void; readonly onFailed: () => void },
): void {
  const deck = openDeck({
    piece,
    fadeInMs,
    output: outputNode(),
    onEnded,
    onTrouble() {
      void sayTrouble(piece.id);
      onFailed();
    },
  });
  playing = { part, piece, deck };
  useMusicState.setState({ playing: piece.id, isTrial: part === null });
}

function end(inMs: number): void {
  playing?.deck.end(inMs);
  playing = null;
  useMusicState.setState({ playing: null, isTrial: false });
}

function outputNode(): GainNode {
  if (output) return output;
  const audio = wakeContext();
  output = audio.createGain();
  output.gain.value = soundSettings().musicVolume ** 2;
  output.connect(audio.destination);
  return output;
}
