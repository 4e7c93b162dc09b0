import { useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { filterBoard, problemBoard, sortBoard } from '#core/problems/problem-board.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { usePlaceSearch } from '#renderer/state/use-place-search.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { readBoardView, writeBoardView } from './board-view.ts';
import { ProblemBoard } from './ProblemBoard.tsx';
import { ProblemInspector } from './ProblemInspector.tsx';

/** Wide enough for the tracking line to lie down. */
const WIDTH_PX = 664;

/** The place of customers' problems: who voices them, since when, and who has picked them. */
export function ProblemsScreen() {
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const { problems, hackathons, workspace } = useSnapshot();
  const read = useEvidenceFacts();
  const [written, write] = usePlaceSearch('problems');
  const view = useMemo(() => readBoardView(written), [written]);
  const board = useMemo(
    () => problemBoard(Object.values(problems.problems), Object.values(hackathons), read.facts),
    [problems, hackathons, read.facts],
  );
  const rows = useMemo(
    () => sortBoard(filterBoard(board, view, workspace.areas), view.sort),
    [board, view, workspace.areas],
  );
  const shown = board.find(({ problem }) => problem.id === id) ?? null;
  const [active, setActive] = useState<string | null>(id ?? null);
  const searchRef = useRef<HTMLInputElement>(null);
  const activeIndex = rows.findIndex(({ problem }) => problem.id === (shown?.problem.id ?? active));
  const open = (index: number) => {
    const row = rows[index];
    if (row) go(`/problems/${row.problem.id}`, { replace: id !== undefined });
  };
  const move = (index: number) => {
    setActive(rows[index]?.problem.id ?? null);
    if (shown) open(index);
  };
  const step = (by: number) => move(Math.min(Math.max(0, activeIndex + by), rows.length - 1));
  const close = () => go('/problems');
  useShortcuts('Problems', [
    { keys: '/', label: 'Search problems', run: () => searchRef.current?.focus() },
    { keys: 'j', label: 'Next problem', run: () => step(1), isStep: true },
    { keys: 'k', label: 'Previous problem', run: () => step(-1), isStep: true },
    {
      keys: 'n',
      label: 'Only what nobody has picked',
      run: () => write(writeBoardView({ ...view, unclaimedOnly: !view.unclaimedOnly }), true),
    },
    { keys: 'escape', label: 'Close the problem', run: close },
  ]);
  const { inspectorPx, wholeInspector } = useUi();
  return (
    <Workbench
      list={
        <ProblemBoard
          rows={rows}
          all={board.length}
          read={read}
          view={view}
          onView={(changes, isStep) => write(writeBoardView({ ...view, ...changes }), isStep)}
          activeIndex={activeIndex}
          onActive={move}
          onOpen={open}
          searchRef={searchRef}
        />
      }
      inspector={
        id === undefined ? null : <ProblemInspector key={id} row={shown} facts={read.facts} onGone={close} />
      }
      inspectorLabel="Problem"
      size={inspectorPx.problems ?? WIDTH_PX}
      onSize={(px) => rememberInspectorPx('problems', px)}
      whole={wholeInspector.problems ?? false}
      onWhole={(isWhole) => rememberWholeInspector('problems', isWhole)}
      onClose={close}
    />
  );
}
