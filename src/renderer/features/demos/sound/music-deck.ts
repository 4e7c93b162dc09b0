import { musicAddress } from '#contract/music-file.ts';
import type { MusicPiece } from '#core/demos/music.ts';
import { soundSettings } from '#renderer/state/sound-settings.ts';
import { wakeContext } from './loudspeaker.ts';

// Two record players, as in a disco: a media element each, which reads its file as it goes, through a gain that
// fades. One fades out while the other begins. They are kept: what a browser once connected to its audio it does
// not let go of, and a day of demos has many changeovers.

/** One piece that is played. */
export interface Deck {
  /** Fades out in so many ms, and lets the file go. */
  end(inMs: number): void;
}

interface DeckOptions {
  readonly piece: MusicPiece;
  readonly fadeInMs: number;
  readonly onEnded: () => void;
  readonly onTrouble: () => void;
}

interface RecordPlayer {
  readonly element: HTMLAudioElement;
  readonly gain: GainNode;
  /** Takes what is on it off at once. */
  clear: () => void;
}

/** Begins a piece as soon as the browser lets it be heard, unless it has been ended by then. */
export function openDeck({ piece, fadeInMs, onEnded, onTrouble }: DeckOptions): Deck {
  const audio = wakeContext();
  const player = nextPlayer(audio);
  const { element, gain } = player;
  const over = new AbortController();
  const on = (target: EventTarget, type: string, run: () => void) =>
    target.addEventListener(type, run, { signal: over.signal });
  const begin = () => {
    // A refusal says that there was no click yet: then the context does not run either, and begins this again.
    if (audio.state === 'running') element.play().catch(() => undefined);
  };
  on(element, 'playing', () => fade(gain.gain, 1, fadeInMs, audio.currentTime));
  on(element, 'ended', onEnded);
  on(element, 'error', onTrouble);
  on(audio, 'statechange', begin);
  let timer: ReturnType<typeof setTimeout> | undefined;
  player.clear = () => {
    over.abort();
    clearTimeout(timer);
    element.pause();
    // Without this it would go on loading.
    element.removeAttribute('src');
    element.load();
    gain.gain.cancelScheduledValues(audio.currentTime);
    gain.gain.setValueAtTime(0, audio.currentTime);
  };
  element.src = musicAddress(piece.id);
  begin();
  const { clear } = player;
  return {
    end(inMs) {
      // Another piece may be on it by now.
      if (player.clear !== clear) return;
      over.abort();
      fade(gain.gain, 0, inMs, audio.currentTime);
      timer = setTimeout(clear, inMs);
    },
  };
}

const players: RecordPlayer[] = [];

/** The one that has been silent, or fading out, for longer; cleared. */
function nextPlayer(audio: AudioContext): RecordPlayer {
  const player = players.length < 2 ? makePlayer(audio) : players.shift();
  if (!player) throw new Error('There are two record players.');
  player.clear();
  players.push(player);
  return player;
}

function makePlayer(audio: AudioContext): RecordPlayer {
  const element = new Audio();
  const gain = audio.createGain();
  gain.gain.value = 0;
  audio.createMediaElementSource(element).connect(gain).connect(outputNode());
  return { element, gain, clear: () => undefined };
}

function fade(level: AudioParam, to: number, inMs: number, nowS: number): void {
  level.cancelScheduledValues(nowS);
  level.setValueAtTime(level.value, nowS);
  level.linearRampToValueAtTime(to, nowS + inMs / 1000);
}

let output: GainNode | null = null;

/** Where all pieces go: the volume of the music. */
function outputNode(): GainNode {
  if (output) return output;
  const audio = wakeContext();
  output = audio.createGain();
  output.gain.value = loudness(soundSettings().musicVolume);
  output.connect(audio.destination);
  return output;
}

export function setMusicVolume(volume: number): void {
  // Over some hundredths of a second: a slider that moves must not crackle.
  output?.gain.setTargetAtTime(loudness(volume), output.context.currentTime, 0.03);
}

// Ears hear squares: half the way of the slider is about half as loud.
const loudness = (volume: number) => volume ** 2;
