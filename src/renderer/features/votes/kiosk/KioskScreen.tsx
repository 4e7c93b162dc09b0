import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useActingPerson, useIsReadOnly, useSnapshot } from '#renderer/state/selectors.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { fillScreen } from './fill-screen.ts';
import { Kiosk } from './Kiosk.tsx';
import { KioskExit } from './KioskExit.tsx';
import { KioskMessage } from './KioskMessage.tsx';
import classes from './kiosk.module.css';

/** The whole window for people who vote one after another. Outside the frame: no place and no key leads out. */
export function KioskScreen({ params }: { readonly params: { readonly quarter: string } }) {
  const [, go] = useLocation();
  const { hackathons } = useSnapshot();
  const hackathon = hackathons[params.quarter] ?? null;
  const leave = () => {
    fillScreen(false);
    go('/demo-day/votes');
  };
  useNoWayBack();
  return (
    <div className={classes.kiosk}>
      <ErrorBoundary what="The kiosk">
        <Inside hackathon={hackathon} onLeave={leave} />
      </ErrorBoundary>
    </div>
  );
}

function Inside({ hackathon, onLeave }: { hackathon: HackathonDocument | null; onLeave: () => void }) {
  const acting = useActingPerson();
  const isReadOnly = useIsReadOnly();
  if (acting?.role !== 'organiser' || isReadOnly) {
    const detail = 'It takes ballots for whoever stands in front of it.';
    return <KioskMessage title="Only an organiser runs the kiosk" detail={detail} onLeave={onLeave} />;
  }
  if (!hackathon) return <KioskMessage title="That quarter is not there" detail="" onLeave={onLeave} />;
  const foot = <KioskExit organiser={acting} onLeave={onLeave} />;
  if (hackathon.voting.state === 'open') return <Kiosk hackathon={hackathon} foot={foot} />;
  const isClosed = hackathon.voting.state === 'closed';
  return (
    <KioskMessage
      title={isClosed ? 'Voting is closed' : 'Voting is not open yet'}
      detail={
        isClosed
          ? 'Thank you to everyone who voted. The results are revealed on stage.'
          : 'Come back in a moment.'
      }
      foot={foot}
    />
  );
}

/** The back button leads to the same kiosk: a place that is left must not come up behind it. */
function useNoWayBack(): void {
  useEffect(() => {
    const here = window.location.href;
    const stay = () => {
      if (window.location.href !== here) return;
      window.history.pushState(null, '', here);
    };
    stay();
    window.addEventListener('popstate', stay);
    return () => window.removeEventListener('popstate', stay);
  }, []);
}
