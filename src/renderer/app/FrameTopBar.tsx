import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import {
  useActingPerson,
  useHackathon,
  useIsReadOnly,
  useQuarters,
  useSnapshot,
} from '#renderer/state/selectors.ts';
import { chooseQuarter } from '#renderer/state/ui-store.ts';
import { useCommand, useSaving } from '#renderer/state/use-command.ts';
import { useUndo } from '#renderer/state/use-undo.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import type { SavedState } from '#renderer/ui/frame/SavedWord.tsx';
import { TopBar } from '#renderer/ui/frame/TopBar.tsx';
import { confirmLeaving } from './confirm-leaving.ts';

interface FrameTopBarProps {
  readonly onSearch: () => void;
  readonly onPerson: () => void;
}

/** The bar on top, filled from the mirror. */
export function FrameTopBar({ onSearch, onPerson }: FrameTopBarProps) {
  const command = useCommand();
  const { undo, redo } = useMirror((mirror) => mirror.history);
  const { organisation } = useSnapshot().workspace;
  const whyNotCreate = useWhyNot()('hackathon.create');
  return (
    <TopBar
      workspaceName={organisation}
      onWorkspace={() => confirmLeaving(organisation, () => void command('workspace.close', {}))}
      quarter={useHackathon()?.quarter ?? null}
      quarters={useQuarters()}
      onQuarter={chooseQuarter}
      quarterMenu={
        <Menu.Item
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={whyNotCreate !== null}
          onClick={() => askForHackathon({ kind: 'create' })}
        >
          New quarter
          {whyNotCreate ? <small className="menu-reason">{whyNotCreate}</small> : null}
        </Menu.Item>
      }
      onSearch={onSearch}
      undo={{ what: undo[0] ?? null, onClick: useUndo() }}
      redo={{ what: redo[0] ?? null, onClick: () => void command('history.redo', {}) }}
      saved={useSavedState()}
      person={useActingPerson()}
      onPerson={onPerson}
    />
  );
}

function useSavedState(): SavedState {
  const isReadOnly = useIsReadOnly();
  const { underway, hasFailed } = useSaving();
  const isLost = useMirror(({ connection }) => connection === 'lost');
  if (isReadOnly) return 'read-only';
  if (hasFailed) return 'not-saved';
  if (isLost) return 'unknown';
  return underway > 0 ? 'saving' : 'saved';
}
