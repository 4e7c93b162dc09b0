import { useClient } from '#renderer/state/client-context.ts';
import { useIsReadOnly } from '#renderer/state/selectors.ts';
import { useSoundFrom } from '#renderer/state/sound-settings.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayTimeSeenAt } from '#renderer/ui/say.ts';
import classes from './SoundPanel.module.css';

/** Which of the pages that are open sounds, and how to have it here. */
export function SoundPlace() {
  const { page: own } = useClient();
  const { page, isHere } = useSoundFrom();
  const command = useCommand();
  const whyNot = useWhyNot()('room.soundHere');
  const isReadOnly = useIsReadOnly();
  const since = useHostClock((nowMs) => (page ? sayTimeSeenAt(page.openedAt, nowMs) : ''));
  if (isHere) {
    return (
      <p className={classes.where}>
        Sound comes from this window and from no other, through the output that this computer uses for
        everything; choose the hall’s loudspeakers in its settings. Screens are silent.
      </p>
    );
  }
  return (
    <div className={classes.elsewhere}>
      <p className={classes.where}>
        {page
          ? `Sound comes from ${page.name}, open since ${since}, and not from this window.`
          : isReadOnly
            ? 'No window sounds: the workspace is open for reading only.'
            : 'No window sounds: only one that an organiser has open does.'}
      </p>
      {own === null ? null : (
        <OfferButton whyNot={whyNot} onClick={() => void command('room.soundHere', { page: own })}>
          Sound here
        </OfferButton>
      )}
    </div>
  );
}
