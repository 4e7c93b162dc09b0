import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { projectsOf } from '#core/pitches/pitch-rules.ts';
import { refusalOf } from '#core/refusals.ts';
import type { Prize } from '#core/votes/prize.ts';
import { countingProjects, refuseRevealing } from '#core/votes/reveal-rules.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './Votes.module.css';

/** The prizes not revealed yet, in the order of the ballot; any of them can come next. */
export function NextReveals({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const { prizes, reveals } = hackathon.voting;
  const waiting = prizes.filter(({ id }) => !reveals[id]);
  const next = waiting.find(({ id }) => refusalOf(() => refuseRevealing(hackathon, id)) === null);
  return (
    <ol className={classes.prizes}>
      {waiting.map((prize) => (
        <Waiting key={prize.id} hackathon={hackathon} prize={prize} isNext={prize === next} />
      ))}
    </ol>
  );
}

interface WaitingProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly isNext: boolean;
}

function Waiting({ hackathon, prize, isNext }: WaitingProps) {
  const command = useCommand();
  const { quarter } = hackathon;
  const whyNot = useWhyNot()('reveal.begin', () => refuseRevealing(hackathon, prize.id));
  const counting = `${countingProjects(hackathon, prize).length} of ${projectsOf(hackathon).length} projects count as shipped now`;
  const isTooSoon = refusalOf(() => refuseRevealing(hackathon, prize.id))?.code === 'nothing-shipped-yet';
  const begin = () => void command('reveal.begin', { quarter, prizeId: prize.id });
  const ask = () =>
    askToConfirm({
      question: `Reveal “${prize.title}” now?`,
      detail: `${counting}, and only they can win. What ships later does not change it. It can also wait.`,
      verb: 'Put it on stage',
      onConfirm: begin,
    });
  return (
    <li className={classes.prize}>
      <div className={classes.what}>
        <p className={classes.title}>{prize.title}</p>
        <p className={classes.weighs}>{prize.weighs}</p>
        {prize.shippedOnly ? (
          <p
            className={classes.facts}
          >{`${counting}. ${isTooSoon ? 'It waits for the first of them, or for wrap-up.' : 'Only they can win.'}`}</p>
        ) : null}
      </div>
      <OfferButton
        tone={isNext ? 'signal' : 'plain'}
        whyNot={whyNot}
        onClick={prize.shippedOnly ? ask : begin}
      >
        Put it on stage
      </OfferButton>
    </li>
  );
}
