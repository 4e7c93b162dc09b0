import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { GroupInspector } from './GroupInspector.tsx';
import { SimilarList } from './SimilarList.tsx';
import { useSimilarPage } from './use-similar-page.ts';

/** Wide enough for two texts beside each other. */
const WIDTH_PX = 640;

/** Feedback that says the same, group by group: to merge, or to call not the same. */
export function SimilarPage() {
  const page = useSimilarPage();
  const { inspectorPx, wholeInspector } = useUi();
  return (
    <Workbench
      list={<SimilarList page={page} />}
      inspector={
        page.shown === null ? null : (
          <GroupInspector
            key={page.shown}
            id={page.shown}
            shelf={page.shelf}
            actions={page.actions}
            leftOut={page.leftOut}
          />
        )
      }
      inspectorLabel="Similar items"
      size={inspectorPx.similar ?? WIDTH_PX}
      onSize={(px) => rememberInspectorPx('similar', px)}
      whole={wholeInspector.similar ?? false}
      onWhole={(isWhole) => rememberWholeInspector('similar', isWhole)}
      onClose={page.close}
    />
  );
}
