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
  const { hackathons } = useSnapshot();
  const hackathon = useHackathon();
  const { facts } = useEvidenceFacts();
  const [isAll, setIsAll] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  const size = useUi((ui) => ui.inspectorPx[PLACE] ?? 560);
  const isWhole = useUi((ui) => ui.wholeInspector[PLACE] ?? false);
  const everything = shipLog(Object.values(hackathons));
  const chosen = everything.find(({ project }) => project.id === id) ?? null;
  // The thing in the inspector is always in the list: a link may lead to another quarter.
  const isEveryQuarter = isAll || (chosen !== null && chosen.hackathon.quarter !== hackathon?.quarter);
  const shown = everything.filter((entry) => isEveryQuarter || entry.hackathon === hackathon);
  const close = () => go('/ship-log');
  useShortcuts('Ship log', [
    { keys: 'a', label: 'All quarters, or one', run: () => setIsAll(!isAll) },
    { keys: 'escape', label: 'Close the project', run: close },
  ]);
  if (!hackathon || everything.length === 0) return <NothingToLog hackathon={hackathon} />;
  return (
    <>
      <Workbench
        list={
          <div className={classes.page}>
            <LogHeader
              quarter={hackathon.quarter}
              entries={shown}
              isAll={isEveryQuarter}
              onAll={(all) => {
                setIsAll(all);
                if (!all && isEveryQuarter) close();
              }}
            />
            <LogTable
              entries={shown}
              openId={chosen?.project.id ?? null}
              isAll={isEveryQuarter}
              onOpen={(entry) => go(`/ship-log/${entry.project.id}`)}
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
