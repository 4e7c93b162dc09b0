import { useLocation } from 'wouter';
import type { ProblemId } from '#core/ids.ts';
import type { Role } from '#core/people/person.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import classes from './ProblemInspector.module.css';

interface PitchOnThisProps {
  readonly problemId: ProblemId;
  /** Null while nobody has said who they are. */
  readonly role: Role | null;
}

/** What an engineer does with a problem. Others see the rule instead of a missing button. */
export function PitchOnThis({ problemId, role }: PitchOnThisProps) {
  const [, go] = useLocation();
  const pitch = () => go(`/pitches?problem=${problemId}`);
  const isEngineer = role === 'engineer';
  useShortcuts('Problem', isEngineer ? [{ keys: 'p', label: 'Pitch on this problem', run: pitch }] : []);
  return (
    <div className={classes.pitch}>
      <PrimaryAction disabled={!isEngineer} onClick={pitch}>
        Pitch on this
      </PrimaryAction>
      {isEngineer ? null : <span>Only an engineer may pitch, and only for themselves.</span>}
    </div>
  );
}
