import { useEffect, useRef } from 'react';
import { REHEARSAL_RATE } from '#core/demos/rehearsal.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { onHostTime } from '#renderer/state/host-time.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import { useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { showNowMs } from '#renderer/state/use-show-document.ts';
import { type Loudspeaker, loudspeaker as ownLoudspeaker } from './loudspeaker.ts';
import { type Heard, scheduleCues } from './schedule-cues.ts';

/**
 * The sounds of the show that is under way. They come from one page of the app, wherever in it the organiser is:
 * screens are silent, and so are all other pages, of whatever browser.
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
  const { isHere } = useSoundFrom();
  const heard = useRef<Heard>(new Map());
  useEffect(() => {
    if (!isHere || !settings.isOn || settings.isMuted) return;
    loudspeaker.wake();
    const clock = { nowMs: () => showNowMs(hackathon.quarter), rate };
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
  }, [hackathon, rate, settings, isHere, loudspeaker]);
  return null;
}
