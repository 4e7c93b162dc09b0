import { useEffect } from 'react';
import { musicNow } from '#core/demos/music-now.ts';
import { REHEARSAL_RATE } from '#core/demos/rehearsal.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { onHostTime } from '#renderer/state/host-time.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import { useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { showNowMs } from '#renderer/state/use-show-document.ts';
import { checkPieces } from './check-pieces.ts';
import { followMusic } from './follow-music.ts';
import { type MusicPlayer, musicPlayer } from './music-player.ts';

const SILENT = { kind: 'silent', untilMs: null } as const;

/** The music between the demos, from the one page that sounds. What it shows of itself is in the control view. */
export function ShowMusic({ player = musicPlayer }: { readonly player?: MusicPlayer }) {
  const { hackathons, rehearsal } = useSnapshot();
  const isOrganiser = useActingPerson()?.role === 'organiser';
  const { isMusicOn, isMuted, musicVolume } = useSoundSettings();
  const { isHere } = useSoundFrom();
  const all = Object.values(hackathons);
  const given = all.find(isShowUnderWay) ?? all.find(({ phase }) => phase === 'demos');
  const document = rehearsal?.hackathon ?? given ?? null;
  const mayPlay = isOrganiser && isHere && isMusicOn && !isMuted;
  const isFollowing = mayPlay && document !== null;
  useEffect(() => player.setVolume(musicVolume), [player, musicVolume]);
  // Muted, or another page sounds from now on; or the show is over, and what is tried goes on.
  useEffect(() => {
    if (!isFollowing) player.follow({ ...SILENT, isAtOnce: !mayPlay }, [], 1);
  }, [isFollowing, mayPlay, player]);
  // The workspace is closed.
  useEffect(() => () => player.follow({ ...SILENT, isAtOnce: true }, [], 1), [player]);
  if (!isFollowing) return null;
  const real = hackathons[document.quarter] ?? document;
  return <Following document={document} real={real} isRehearsal={rehearsal !== null} player={player} />;
}

interface FollowingProps {
  /** The show that is on the screens. */
  readonly document: HackathonDocument;
  /** The quarter whose music it has. */
  readonly real: HackathonDocument;
  readonly isRehearsal: boolean;
  readonly player: MusicPlayer;
}

function Following({ document, real, isRehearsal, player }: FollowingProps) {
  const { music } = real.show;
  const ids = music.pieces.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pieces are looked at, not another document.
  useEffect(() => checkPieces(music.pieces), [ids]);
  useEffect(() => {
    const rate = isRehearsal ? REHEARSAL_RATE : 1;
    const begin = () =>
      followMusic(
        (nowMs) => musicNow({ document, music, isRehearsal }, nowMs),
        { nowMs: () => showNowMs(document.quarter), rate },
        (now) => player.follow(now, music.pieces, rate),
      );
    let end = begin();
    // The host's clock is known better now, or was put right: so are the moments.
    const stopHearing = onHostTime(() => {
      end();
      end = begin();
    });
    return () => {
      stopHearing();
      end();
    };
  }, [document, music, isRehearsal, player]);
  return null;
}
