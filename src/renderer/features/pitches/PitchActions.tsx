import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { revisePitch, withdrawPitch } from '#core/pitches/pitch-rules.ts';
import { joinTeam, leaveTeam } from '#core/teams/team-rules.ts';
import { Instant } from '#core/time.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './PitchInspector.module.css';

const ANY_TIME = Instant.parse(0);

interface PitchActionsProps {
  readonly hackathon: HackathonDocument;
  readonly pitch: Pitch;
  readonly onRevise: () => void;
}

/** What one may do with a pitch, or why not: join, leave, revise, withdraw. */
export function PitchActions({ hackathon, pitch, onRevise }: PitchActionsProps) {
  const me = useActingPerson();
  const whyNot = useWhyNot();
  const command = useCommand();
  const on = { quarter: hackathon.quarter, pitchId: pitch.id };
  const isMember = me !== null && pitch.members[me.id] !== undefined;
  const whyNotRevise = whyNot('pitch.revise', ({ id }) => revisePitch(hackathon, pitch.id, {}, id));
  const whyNotWithdraw = whyNot('pitch.withdraw', ({ id }) =>
    withdrawPitch(hackathon, pitch.id, id, ANY_TIME),
  );
  const whyNotJoin = whyNot('team.join', (person) => joinTeam(hackathon, pitch.id, person, ANY_TIME));
  const isMine = isMember || pitch.pitchedBy === me?.id;
  return (
    <div className={classes.actions}>
      {isMember ? (
        <OfferButton
          whyNot={whyNot('team.leave', ({ id }) => leaveTeam(hackathon, pitch.id, id))}
          onClick={() => void command('team.leave', on, { done: `You left “${pitch.title}”.` })}
        >
          Leave the team
        </OfferButton>
      ) : (
        <OfferButton
          tone="strong"
          whyNot={whyNotJoin}
          onClick={() => void command('team.join', on, { done: `You are in the team of “${pitch.title}”.` })}
        >
          Join the team
        </OfferButton>
      )}
      {isMine ? (
        <>
          <OfferButton whyNot={whyNotRevise} onClick={onRevise}>
            Revise
          </OfferButton>
          <OfferButton
            tone="quiet"
            whyNot={whyNotWithdraw}
            onClick={() =>
              askToConfirm({
                question: `Withdraw “${pitch.title}”?`,
                detail:
                  'It leaves the list of pitches, and its problems are free for others. Undo brings it back.',
                verb: 'Withdraw',
                onConfirm: () => void command('pitch.withdraw', on, { done: 'The pitch is withdrawn.' }),
              })
            }
          >
            Withdraw
          </OfferButton>
        </>
      ) : null}
      {!isMember && whyNotJoin ? <p className={classes.why}>{whyNotJoin}</p> : null}
    </div>
  );
}
