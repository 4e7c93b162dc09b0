import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { type HackathonPhase, PHASES } from '#core/hackathon/phase.ts';
import { Instant } from '#core/time.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { QuarterPhase } from '#renderer/ui/QuarterPhase.tsx';
import { projectCounts } from './project-counts.ts';
import classes from './QuarterView.module.css';

const ON: Readonly<Record<HackathonPhase, string>> = {
  draft: 'Move on',
  open: 'Open for pitches',
  building: 'Begin building',
  demos: 'Begin demos',
  'wrap-up': 'Begin wrap-up',
  closed: 'Close the quarter',
};

/** Where the quarter is, when its phases begin, and how an organiser moves it. */
export function QuarterHeader({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { quarter, phase, dates } = hackathon;
  return (
    <header className={classes.header}>
      <PageHeader
        title={quarter}
        lead={projectCounts(hackathon)}
        actions={<PhaseActions hackathon={hackathon} />}
      />
      <QuarterPhase
        phase={phase}
        begins={{
          open: dates.opensOn,
          building: dates.buildingOn,
          demos: dates.demosOn,
          'wrap-up': dates.wrapUpOn,
          closed: dates.closesOn,
        }}
      />
    </header>
  );
}

// Others than organisers see where the quarter is; moving it is no business of theirs.
function PhaseActions({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const me = useActingPerson();
  const whyNot = useWhyNot();
  if (me?.role !== 'organiser') return null;
  const { quarter, phase } = hackathon;
  const step = PHASES.indexOf(phase);
  const [back, on] = [PHASES[step - 1], PHASES[step + 1]];
  const whyNotTo = (to: HackathonPhase) =>
    whyNot('hackathon.moveToPhase', (person) =>
      moveToPhase(hackathon, to, { by: person.id, at: Instant.parse(0) }),
    );
  const ask = (to: HackathonPhase) => askForHackathon({ kind: 'phase', quarter, phase: to });
  return (
    <>
      <OfferButton
        tone="quiet"
        whyNot={whyNot('hackathon.changeDates')}
        onClick={() => askForHackathon({ kind: 'dates', quarter })}
      >
        Change days
      </OfferButton>
      {back ? (
        <OfferButton tone="quiet" whyNot={whyNotTo(back)} onClick={() => ask(back)}>
          {`Back to ${back}`}
        </OfferButton>
      ) : null}
      {on ? (
        <OfferButton tone="signal" whyNot={whyNotTo(on)} onClick={() => ask(on)}>
          {ON[on]}
        </OfferButton>
      ) : null}
    </>
  );
}
