import { Checkbox, FileButton, Switch } from '@mantine/core';
import { IconMusicPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { MusicMoments } from '#core/demos/music.ts';
import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useChangeSound, useSoundFrom, useSoundSettings } from '#renderer/state/sound-settings.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { FormRows } from '#renderer/ui/FieldRow.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { checkPieces } from './check-pieces.ts';
import { DropMusic } from './DropMusic.tsx';
import classes from './MusicPanel.module.css';
import { MusicPieces } from './MusicPieces.tsx';
import { musicPlayer } from './music-player.ts';
import { useMusicState } from './music-state.ts';
import { useAddMusic } from './use-add-music.ts';
import { VolumeSlider } from './VolumeSlider.tsx';

/** Music of one’s own between the demos: which pieces, when, how loud, and how it sounds. */
export function MusicPanel({ shown }: { readonly shown: HackathonDocument }) {
  // A rehearsal has no music of its own: what is chosen here is the quarter's, and stays.
  const hackathon = useSnapshot().hackathons[shown.quarter] ?? shown;
  const { pieces } = hackathon.show.music;
  const { isMusicOn, musicVolume } = useSoundSettings();
  const changeSound = useChangeSound();
  const whyNot = useWhyNot()('demo.addMusic');
  const whyNotTry = useWhyNotTry(shown);
  const { add, isBusy, refused } = useAddMusic(hackathon.quarter);
  // Also those that failed before: their file may be back.
  useEffect(() => checkPieces(pieces), [pieces]);
  useEffect(() => musicPlayer.stopTrying, []);
  return (
    <Section title="Music between the demos" anchor="music" count={pieces.length}>
      <DropMusic whyNot={whyNot} onFiles={(files) => void add(files)}>
        {pieces.length === 0 ? (
          <p className={classes.none}>
            None yet: it is quiet between the demos. Drop sound files here, or choose them. They are played in
            turn, fade in and out, and never sound over a demo or a reveal.
          </p>
        ) : (
          <MusicPieces hackathon={hackathon} whyNot={whyNot} whyNotTry={whyNotTry} />
        )}
        <div className={classes.add}>
          <FileButton multiple accept={ACCEPTED} onChange={(files) => void add(files)}>
            {({ onClick }) => (
              <OfferButton
                whyNot={whyNot}
                loading={isBusy}
                leftSection={<IconMusicPlus size={15} aria-hidden />}
                onClick={onClick}
              >
                Add music
              </OfferButton>
            )}
          </FileButton>
          <p className={classes.about}>MP3, M4A, AAC, Ogg, WAV or FLAC, at most 20 MB each.</p>
        </div>
        {refused.map(({ title, advice }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name are refused alike.
          <RefusalNote key={`${index} ${title}`} title={title}>
            {advice || undefined}
          </RefusalNote>
        ))}
      </DropMusic>
      <FormRows>
        <Moments hackathon={hackathon} />
        <Switch
          label="Music sounds"
          checked={isMusicOn}
          onChange={({ currentTarget }) => void changeSound({ isMusicOn: currentTarget.checked })}
        />
        <VolumeSlider
          label="Volume of the music"
          volume={musicVolume}
          onChange={(value) => changeSound({ musicVolume: value })}
        />
      </FormRows>
    </Section>
  );
}

const ACCEPTED = 'audio/*,.mp3,.m4a,.m4b,.aac,.ogg,.oga,.opus,.wav,.flac';

const MOMENTS: readonly (readonly [keyof MusicMoments, string])[] = [
  ['changeovers', 'In changeovers'],
  ['breaks', 'In breaks'],
  ['before', 'In the ten minutes before the start, and while a draw is shown'],
  ['rehearsals', 'In rehearsals too'],
];

function Moments({ hackathon: { quarter, show } }: { readonly hackathon: HackathonDocument }) {
  const command = useCommand();
  const whyNot = useWhyNot()('demo.setMusicMoments');
  const { moments } = show.music;
  return (
    <fieldset className={classes.moments}>
      <legend className={classes.legend}>When it sounds</legend>
      {MOMENTS.map(([moment, label]) => (
        <Checkbox
          key={moment}
          label={label}
          checked={moments[moment]}
          disabled={whyNot !== null}
          onChange={({ currentTarget }) =>
            void command('demo.setMusicMoments', { quarter, moments: { [moment]: currentTarget.checked } })
          }
        />
      ))}
      {whyNot ? <p className={classes.about}>{whyNot}</p> : null}
    </fieldset>
  );
}

/** Nothing is tried while others would hear it, and from no other window than the one that sounds. */
function useWhyNotTry(shown: HackathonDocument): string | null {
  const { isMusicOn, isMuted } = useSoundSettings();
  const { isHere } = useSoundFrom();
  const isPlaying = useMusicState(({ playing, isTrial }) => playing !== null && !isTrial);
  if (sceneOf(shown).kind === 'demo') return 'A demo is on stage.';
  if (isPlaying) return 'Music is playing.';
  if (isMuted) return 'All sound is off.';
  if (!isMusicOn) return 'Music is off.';
  return isHere ? null : 'Sound does not come from this window.';
}
