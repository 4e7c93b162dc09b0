import { useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { ProblemId } from '#core/ids.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { NoQuarter } from './NoQuarter.tsx';
import { PitchDialog } from './PitchDialog.tsx';
import { PitchInspector } from './PitchInspector.tsx';
import { QuarterView } from './QuarterView.tsx';

const PLACE = 'pitches';

/** The quarter and its pitches; one whole in the inspector. `?problem=` begins a pitch on a problem. */
export function PitchesScreen() {
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const search = useSearch();
  const begun = ProblemId.safeParse(new URLSearchParams(search).get('problem'));
  const [isPitching, setIsPitching] = useState(false);
  const hackathon = useHackathon();
  const facts = useEvidenceFacts();
  const size = useUi((ui) => ui.inspectorPx[PLACE] ?? 520);
  const isWhole = useUi((ui) => ui.wholeInspector[PLACE] ?? false);
  if (!hackathon) return <NoQuarter />;
  const chosen = id === undefined ? undefined : hackathon.pitches[id];
  const goOn = (path: string) => {
    setIsPitching(false);
    go(`${path}?${withoutProblem(search)}`, { replace: begun.success });
  };
  return (
    <>
      <Workbench
        list={
          <QuarterView
            hackathon={hackathon}
            facts={facts}
            openId={chosen?.id ?? null}
            onOpen={(pitchId) => go(`/pitches/${pitchId}`)}
            onPitch={() => setIsPitching(true)}
          />
        }
        inspector={
          chosen ? (
            <PitchInspector
              key={chosen.id}
              hackathon={hackathon}
              pitch={chosen}
              facts={facts.facts}
              onClose={() => go('/pitches')}
            />
          ) : null
        }
        inspectorLabel={chosen ? `Pitch: ${chosen.title}` : 'Pitch'}
        size={size}
        onSize={(px) => rememberInspectorPx(PLACE, px)}
        whole={isWhole}
        onWhole={(whole) => rememberWholeInspector(PLACE, whole)}
        onClose={() => go('/pitches')}
      />
      <PitchDialog
        opened={isPitching || begun.success}
        hackathon={hackathon}
        pitch={null}
        problemIds={begun.success ? [begun.data] : []}
        facts={facts.facts}
        onClose={() => goOn(id === undefined ? '/pitches' : `/pitches/${id}`)}
        onSaved={(pitchId) => goOn(`/pitches/${pitchId}`)}
      />
    </>
  );
}

/** The address keeps what other places put there. */
function withoutProblem(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('problem');
  return parameters.toString();
}
