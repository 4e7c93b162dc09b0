import { useLocation } from 'wouter';
import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { RehearsalButton } from '../RehearsalButton.tsx';

/** After the last demo: how it went, and what comes now. */
export function ShowEnded({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [, go] = useLocation();
  const whyNot = useWhyNot()('hackathon.moveToPhase');
  const { isRehearsal } = useShowDocument(hackathon.quarter);
  const over = Object.values(hackathon.show.slots).filter(
    (slot) => slotClock(slot, 0).overtimeMs >= 1000,
  ).length;
  if (isRehearsal) {
    return (
      <Note
        title="The rehearsal is over."
        actions={<RehearsalButton quarter={hackathon.quarter} tone="signal" />}
      >
        Nothing of it is kept. The real show waits until you end it.
      </Note>
    );
  }
  return (
    <Note
      title="Every team that was ready has given its demo."
      actions={
        <>
          {/* Its key is bound in the head of the page. */}
          <OfferButton whyNot={null} onClick={() => go('/demo-day/votes')}>
            Votes and prizes
          </OfferButton>
          {whyNot === null ? (
            <OfferButton
              whyNot={null}
              onClick={() => askForHackathon({ kind: 'phase', quarter: hackathon.quarter, phase: 'wrap-up' })}
            >
              {`Move ${hackathon.quarter} to wrap-up`}
            </OfferButton>
          ) : null}
        </>
      }
    >
      {over === 0 ? 'None ran over.' : `${over} ran over five minutes.`} Votes and their reveal come now; the
      record keeps every true time.
    </Note>
  );
}
