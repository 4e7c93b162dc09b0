import { sceneOf } from '#core/demos/scene.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { prizeOnStage } from '#core/votes/reveal-rules.ts';
import { AfterShow } from './AfterShow.tsx';
import { BeforeShow } from './BeforeShow.tsx';
import { BreakOnStage } from './BreakOnStage.tsx';
import { Changeover } from './Changeover.tsx';
import { DemoOnStage } from './DemoOnStage.tsx';
import { RevealScene } from './reveal/RevealScene.tsx';

/** What the audience sees: one scene at a time, the same as the control view has. */
export function Stage({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const scene = sceneOf(hackathon);
  const revealed = prizeOnStage(hackathon.voting);
  if (revealed && scene.kind !== 'demo') return <RevealScene hackathon={hackathon} {...revealed} />;
  switch (scene.kind) {
    case 'before':
      return <BeforeShow hackathon={hackathon} />;
    case 'changeover':
      return <Changeover hackathon={hackathon} nextId={scene.projectId} />;
    case 'between':
      return <Changeover hackathon={hackathon} nextId={scene.next} />;
    case 'break':
      return <BreakOnStage hackathon={hackathon} of={scene.break} />;
    case 'demo':
      return <DemoOnStage hackathon={hackathon} projectId={scene.projectId} slot={scene.slot} />;
    case 'after':
      return <AfterShow hackathon={hackathon} given={scene.given} />;
  }
}
