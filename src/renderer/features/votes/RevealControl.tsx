import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { prizeOnStage } from '#core/votes/reveal-rules.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { NextReveals } from './NextReveals.tsx';
import { OnRevealStage } from './OnRevealStage.tsx';

/** The reveal, step by step: the prize on stage, or the prizes that are still to come. */
export function RevealControl({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const onStage = prizeOnStage(hackathon.voting);
  return (
    <Section title="Reveal">
      {onStage ? <OnRevealStage hackathon={hackathon} {...onStage} /> : <NextReveals hackathon={hackathon} />}
    </Section>
  );
}
