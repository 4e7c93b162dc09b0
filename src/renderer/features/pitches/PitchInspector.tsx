import { useState } from 'react';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId } from '#core/ids.ts';
import { trackPitch } from '#core/journey/pitch-tracking.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { FieldRow, FieldRows } from '#renderer/ui/FieldRow.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { ChosenProblems } from './ChosenProblems.tsx';
import { PitchActions } from './PitchActions.tsx';
import { PitchDialog } from './PitchDialog.tsx';
import classes from './PitchInspector.module.css';

interface PitchInspectorProps {
  readonly hackathon: HackathonDocument;
  readonly pitch: Pitch;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly onClose: () => void;
}

/** One pitch whole: whom it is for in their words, what is promised, who carries it, how far it is. */
export function PitchInspector({ hackathon, pitch, facts, onClose }: PitchInspectorProps) {
  const { problems } = useSnapshot();
  const nameOf = useNameOf();
  const { words } = usePitchOrigin(pitch, facts);
  const [isRevising, setIsRevising] = useState(false);
  useShortcuts('Pitch', [{ keys: 'escape', label: 'Close the pitch', run: onClose }]);
  const steps = trackPitch(hackathon, pitch, { problems, facts }).map((step) => ({
    ...step,
    by: step.by.map(nameOf),
  }));
  return (
    <article className={classes.pitch}>
      <div className={classes.head}>
        <PageHeader title={pitch.title} lead={hackathon.quarter} />
      </div>
      {pitch.withdrawnAt === null ? (
        <PitchActions hackathon={hackathon} pitch={pitch} onRevise={() => setIsRevising(true)} />
      ) : (
        <Note title="Withdrawn">
          {nameOf(pitch.pitchedBy)} took it back on <WhenText at={pitch.withdrawnAt} />.
        </Note>
      )}
      <TrackingLine steps={steps} />
      {words ? (
        <Verbatim
          text={words.verbatim}
          who={words.customer}
          company={words.company}
          where={words.source}
          when={words.saidAt}
          size="hero"
        />
      ) : null}
      <PromiseSection pitch={pitch} />
      <ChosenProblems pitch={pitch} facts={facts} />
      <Team pitch={pitch} />
      <PitchDialog
        opened={isRevising}
        hackathon={hackathon}
        pitch={pitch}
        problemIds={pitch.problemIds}
        facts={facts}
        onClose={() => setIsRevising(false)}
        onSaved={() => setIsRevising(false)}
      />
    </article>
  );
}

function PromiseSection({
  pitch: { promise, expectedBenefit, pitchedBy, pitchedAt },
}: {
  readonly pitch: Pitch;
}) {
  const nameOf = useNameOf();
  const { benefits } = useSnapshot().workspace;
  const benefit = benefits[expectedBenefit.benefitId ?? ''];
  return (
    <Section title="Promise">
      <p className={classes.promise}>{promise}</p>
      <FieldRows>
        <FieldRow name="Benefit">
          {benefit ? `${benefit.name}: ` : ''}
          {expectedBenefit.text || (benefit ? benefit.metric.unit : 'Not said')}
        </FieldRow>
        <FieldRow name="Pitched by">
          {nameOf(pitchedBy)}, <WhenText at={pitchedAt} />
        </FieldRow>
      </FieldRows>
    </Section>
  );
}

function Team({ pitch: { members } }: { readonly pitch: Pitch }) {
  const nameOf = useNameOf();
  const { people } = useSnapshot().people;
  const team = Object.values(members).sort((a, b) => a.joinedAt - b.joinedAt);
  return (
    <Section title="Team" count={team.length}>
      {team.length === 0 ? (
        <p className={classes.none}>Nobody yet. It is a project once an engineer joins.</p>
      ) : null}
      <ul className={classes.team}>
        {team.map(({ personId, joinedAt }) => (
          <li key={personId} className={classes.member}>
            <PersonMark name={nameOf(personId)} withName />
            <span className={classes.skills}>{people[personId]?.skills.join(', ')}</span>
            <span className={classes.joined}>
              joined <WhenText at={joinedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
