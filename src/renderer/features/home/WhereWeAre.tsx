import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { HackathonPhase } from '#core/hackathon/phase.ts';
import { nextPhase } from '#core/journey/next-phase.ts';
import { hostToday } from '#renderer/state/host-time.ts';
import { QuarterPhase } from '#renderer/ui/QuarterPhase.tsx';
import { sayDay } from '#renderer/ui/say.ts';
import classes from './Home.module.css';

interface WhereWeAreProps {
  readonly hackathon: HackathonDocument | null;
  readonly organisation: string;
}

/** The quarter in one sentence, and its six phases with their days. */
export function WhereWeAre({ hackathon, organisation }: WhereWeAreProps) {
  if (!hackathon) {
    return (
      <header className={classes.where}>
        <div>
          <h1 className={classes.title}>{organisation}</h1>
          <p className={classes.when}>No quarter yet.</p>
        </div>
      </header>
    );
  }
  const { quarter, phase, dates } = hackathon;
  return (
    <header className={classes.where}>
      <div>
        <h1 className={classes.title}>{`${quarter} ${IS[phase]}`}</h1>
        <p className={classes.when}>{sayNext(hackathon)}</p>
      </div>
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

const IS: Readonly<Record<HackathonPhase, string>> = {
  draft: 'is a draft',
  open: 'is open for pitches',
  building: 'is building',
  demos: 'gives its demos',
  'wrap-up': 'wraps up',
  closed: 'is closed',
};

const COMES: Readonly<Record<HackathonPhase, string>> = {
  draft: 'Draft',
  open: 'Pitches open',
  building: 'Building begins',
  demos: 'Demos are',
  'wrap-up': 'Wrap-up begins',
  closed: 'It closes',
};

/** For a day that has passed without the quarter moving on. */
const THAT: Readonly<Record<HackathonPhase, string>> = {
  draft: 'The draft was',
  open: 'Pitches were',
  building: 'Building was',
  demos: 'Demos were',
  'wrap-up': 'Wrap-up was',
  closed: 'Its close was',
};

function sayNext(hackathon: HackathonDocument): string {
  const next = nextPhase(hackathon, hostToday());
  if (!next) return 'Shipments can still be recorded, and customers told.';
  const { phase, on, inDays } = next;
  const comes = COMES[phase];
  if (inDays < 0) return `${THAT[phase]} announced for ${sayDay(on)}.`;
  if (inDays === 0) return `${comes} today.`;
  if (inDays === 1) return `${comes} tomorrow, ${sayDay(on)}.`;
  return `${comes} in ${inDays} days, on ${sayDay(on)}.`;
}
