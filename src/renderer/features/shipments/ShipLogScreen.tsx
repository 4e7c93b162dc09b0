import { useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { shipLog } from '#core/shipments/ship-log.ts';
import { useHackathon, useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { LogHeader } from './LogHeader.tsx';
import { LogTable } from './LogTable.tsx';
import { NothingToLog } from './NothingToLog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import classes from './ShipLog.module.css';
import { ShipmentInspector } from './ShipmentInspector.tsx';

const PLACE = 'ship-log';

/** What went into production, project by project. `?record=` with its id opens the form. */
export function ShipLogScreen() {
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('record');
  const { facts } = useEvidenceFacts();
  const [fresh, setFresh] = useState<string | null>(null);
  const size = useUi((ui) => ui.inspectorPx[PLACE] ?? 560);
  const isWhole = useUi((ui) => ui.wholeInspector[PLACE] ?? false);
  const { hackathon, shown, isEmpty, chosen, isAll, showAll } = useShownProjects(id);
  const close = () => go('/ship-log');
  const open = (projectId: string) => go(`/ship-log/${projectId}`);
  useShortcuts('Ship log', [{ keys: 'escape', label: 'Close the project', run: close }]);
  if (!hackathon || isEmpty) return <NothingToLog hackathon={hackathon} />;
  return (
    <>
      <Workbench
        list={
          <div className={classes.page}>
            <LogHeader quarter={hackathon.quarter} entries={shown} isAll={isAll} onAll={showAll} />
            <LogTable
              entries={shown}
              openId={chosen?.project.id ?? null}
              isAll={isAll}
              onOpen={({ project }) => open(project.id)}
            />
          </div>
        }
        inspector={
          chosen ? (
            <ShipmentInspector
              key={chosen.project.id}
              entry={chosen}
              facts={facts}
              isFresh={fresh !== null && fresh === chosen.current?.id}
              onRecord={() => go(`/ship-log/${chosen.project.id}?record=${chosen.project.id}`)}
            />
          ) : null
        }
        inspectorLabel={chosen ? `Project: ${chosen.project.title}` : 'Project'}
        size={size}
        onSize={(px) => rememberInspectorPx(PLACE, px)}
        whole={isWhole}
        onWhole={(whole) => rememberWholeInspector(PLACE, whole)}
        onClose={close}
      />
      {chosen ? (
        <RecordDialog
          opened={asked === chosen.project.id}
          entry={chosen}
          // The lone question mark empties the search; without it the hash router keeps the old one.
          onClose={() => go(`/ship-log/${chosen.project.id}?`, { replace: true })}
          onRecorded={setFresh}
        />
      ) : null}
    </>
  );
}

/** The projects of the chosen quarter or of all, and the one that is open beside them. */
function useShownProjects(id: string | undefined) {
  const [, go] = useLocation();
  const { hackathons } = useSnapshot();
  const hackathon = useHackathon();
  const [wantsAll, setWantsAll] = useState(false);
  const everything = shipLog(Object.values(hackathons));
  const chosen = everything.find(({ project }) => project.id === id) ?? null;
  // The thing in the inspector is always in the list: a link may lead to another quarter.
  const isElsewhere = chosen !== null && chosen.hackathon !== hackathon;
  const isAll = wantsAll || isElsewhere;
  const showAll = (all: boolean) => {
    setWantsAll(all);
    if (!all && isElsewhere) go('/ship-log');
  };
  useShortcuts('Ship log', [{ keys: 'a', label: 'All quarters, or one', run: () => showAll(!isAll) }]);
  const shown = isAll ? everything : everything.filter((entry) => entry.hackathon === hackathon);
  return { hackathon, shown, isEmpty: everything.length === 0, chosen, isAll, showAll };
}
