import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PHASES } from '#core/hackathon/phase.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayDay } from '#renderer/ui/say.ts';

/** Outside the phase of demos: when it comes, or that it was, and the step towards it. */
export function ToDemos({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { quarter, phase, dates } = hackathon;
  const whyNot = useWhyNot()('hackathon.moveToPhase');
  const isOver = PHASES.indexOf(phase) > PHASES.indexOf('demos');
  const isNear = phase === 'building' || phase === 'wrap-up';
  return (
    <Note
      title={isOver ? `The demos of ${quarter} are over.` : `${quarter} is ${PHASE_WORDS[phase]}.`}
      actions={
        isNear ? (
          <OfferButton
            tone={isOver ? 'plain' : 'signal'}
            whyNot={whyNot}
            onClick={() => askForHackathon({ kind: 'phase', quarter, phase: 'demos' })}
          >
            {isOver ? `Move ${quarter} back to demos` : `Move ${quarter} to demos`}
          </OfferButton>
        ) : undefined
      }
    >
      {isOver
        ? 'The record has every demo with its true length and its pauses. Votes and prizes has the votes and their reveal.'
        : `Demos are planned for ${sayDay(dates.demosOn)}. Prepare now, and rehearse; the clock starts in the phase of demos, which comes after building.`}
      {isNear && whyNot ? ` ${whyNot}` : ''}
    </Note>
  );
}

const PHASE_WORDS = {
  draft: 'a draft',
  open: 'open for pitches',
  building: 'building',
  demos: 'giving demos',
  'wrap-up': 'wrapping up',
  closed: 'closed',
} as const;
