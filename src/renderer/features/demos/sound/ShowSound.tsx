import { useEffect, useRef, useState } from 'react';
import { REHEARSAL_RATE } from '#core/demos/rehearsal.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { onHostTime } from '#renderer/state/host-time.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import { useSoundSettings } from '#renderer/state/sound-settings.ts';
import { showNowMs } from '#renderer/state/use-show-document.ts';
import { type Loudspeaker, loudspeaker as ownLoudspeaker } from './loudspeaker.ts';
import { type Heard, scheduleCues } from './schedule-cues.ts';

/**
 * The sounds of the show that is under way. They come from the app's window, wherever in it the organiser is, and
 * of several from one: screens are silent, however many there are.
 */
export function ShowSound({ loudspeaker = ownLoudspeaker }: { readonly loudspeaker?: Loudspeaker }) {
  const { hackathons, rehearsal } = useSnapshot();
  const isOrganiser = useActingPerson()?.role === 'organiser';
  const underWay = rehearsal?.hackathon ?? Object.values(hackathons).find(isShowUnderWay) ?? null;
  if (!isOrganiser || !underWay) return null;
  return <Sounding hackathon={underWay} rate={rehearsal ? REHEARSAL_RATE : 1} loudspeaker={loudspeaker} />;
}

interface SoundingProps {
  readonly hackathon: HackathonDocument;
  readonly rate: number;
  readonly loudspeaker: Loudspeaker;
}

function Sounding({ hackathon, rate, loudspeaker }: SoundingProps) {
  const settings = useSoundSettings();
  const isTheOne = useTheOne();
  const heard = useRef<Heard>(new Map());
  useEffect(() => {
    if (!isTheOne || !settings.isOn) return;
    loudspeaker.wake();
    const clock = { nowMs: showNowMs, rate };
    let takeBack = scheduleCues(hackathon, settings, clock, loudspeaker, heard.current);
    // The host's clock is known better now, or was put right: so are the moments.
    const stopHearing = onHostTime(() => {
      takeBack();
      takeBack = scheduleCues(hackathon, settings, clock, loudspeaker, heard.current);
    });
    return () => {
      stopHearing();
      takeBack();
    };
  }, [hackathon, rate, settings, isTheOne, loudspeaker]);
  return null;
}

/** True in one window of this machine's browser at a time: the next one takes over when it closes. */
function useTheOne(): boolean {
  const [isTheOne, setIsTheOne] = useState(!('locks' in navigator));
  useEffect(() => {
    if (!('locks' in navigator)) return;
    const left = new AbortController();
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    navigator.locks
      .request('shipit-sound', { signal: left.signal }, () => {
        setIsTheOne(true);
        return held;
      })
      // Left before it was its turn.
      .catch(() => undefined);
    return () => {
      left.abort();
      release();
    };
  }, []);
  return isTheOne;
}
