import {
  IconArchive,
  IconArchiveOff,
  IconCategory,
  IconCopyCheck,
  IconPlayerTrackNext,
  IconTag,
  IconTagOff,
} from '@tabler/icons-react';
import { useUi } from '#renderer/state/ui-store.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import type { TriageKeys } from './use-triage-page.ts';

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

interface TriageActionsProps {
  readonly keys: TriageKeys;
  /** What is chosen has been set aside. */
  readonly isAside?: boolean;
  /** Whether the setting for going on stands here too. */
  readonly withMoving?: boolean;
}

/** What can be written beside the chosen items, for the pointer; the tooltips teach the keys. */
export function TriageActions({ keys, isAside = false, withMoving = false }: TriageActionsProps) {
  const movesOn = useUi((ui) => ui.triageMovesOn);
  return (
    <>
      <IconAction label="Tag" word="Tag" keys="T" icon={<IconTag {...icon} />} onClick={keys.tag} />
      <IconAction
        label="Take a tag off"
        word="Take a tag off"
        keys="Shift+T"
        icon={<IconTagOff {...icon} />}
        onClick={keys.untag}
      />
      <IconAction
        label="Set the area"
        word="Area"
        keys="R"
        icon={<IconCategory {...icon} />}
        onClick={keys.area}
      />
      {isAside ? (
        <IconAction
          label="Take back"
          word="Take back"
          keys="E"
          icon={<IconArchiveOff {...icon} />}
          onClick={keys.aside}
        />
      ) : (
        <IconAction
          label="Not a problem"
          word="Not a problem"
          keys="E"
          icon={<IconArchive {...icon} />}
          onClick={keys.aside}
        />
      )}
      <IconAction
        label="Says the same as…"
        word="Says the same"
        keys="D"
        icon={<IconCopyCheck {...icon} />}
        onClick={keys.duplicate}
      />
      {withMoving ? (
        <IconAction
          label="Go on to the next item after each"
          word="Go on"
          keys="G"
          pressed={movesOn}
          icon={<IconPlayerTrackNext {...icon} />}
          onClick={keys.moveOn}
        />
      ) : null}
    </>
  );
}
