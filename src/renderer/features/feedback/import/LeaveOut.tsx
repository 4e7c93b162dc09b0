import { Button } from '@mantine/core';
import { sayFiles } from '#core/feedback/say-files.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { FoldedFiles } from './FoldedFiles.tsx';
import type { FileGroup } from './import-flow.ts';
import { BY_YOU, leaveOut, takeIn, whyLeftOut } from './left-out-groups.ts';

/** More notes would push what is imported out of sight; the list of files names each of them, too. */
const A_FEW = 3;

/** The id of the button beside what is shown: keys go on there once something was taken in. */
export const LEAVE_OUT = 'leave-out';

interface LeaveOutProps {
  readonly group: FileGroup;
  readonly id?: string;
  /** Shows the files that were taken in, to say what their columns are. */
  readonly onTakeIn?: (key: string) => void;
}

/** Out of this import, or into it again. */
export function LeaveOut({ group, id, onTakeIn }: LeaveOutProps) {
  const name = sayFiles(group.files);
  const flip = () => {
    if (!group.isLeftOut) leaveOut(group);
    else {
      takeIn(group);
      onTakeIn?.(group.key);
    }
  };
  const verb = group.isLeftOut ? 'Take in' : 'Leave out';
  return (
    <Button {...(id && { id })} size="compact-sm" aria-label={`${verb} ${name}`} onClick={flip}>
      {verb}
    </Button>
  );
}

interface LeftOutGroupsProps {
  readonly groups: readonly FileGroup[];
  /** Nothing can be taken in where it is over. */
  readonly onTakeIn?: (key: string) => void;
}

/** What is not imported with the others, and why: named in the review, and once more after the import. */
export function LeftOutGroups({ groups, onTakeIn }: LeftOutGroupsProps) {
  const leftOut = groups.flatMap((group) => leftOutOf(group, onTakeIn === undefined));
  if (leftOut.length > A_FEW)
    return <FoldedFiles title={`${leftOut.length} of these files left out`} files={leftOut} />;
  return leftOut.map(({ key, name, reason, group }) => (
    <Note
      key={key}
      title={`Left out: ${name}`}
      actions={group && onTakeIn ? <LeaveOut group={group} onTakeIn={onTakeIn} /> : null}
    >
      {asSentence(reason)}
    </Note>
  ));
}

interface LeftOut {
  readonly key: string;
  readonly name: string;
  readonly reason: string;
  /** Where all of it is. */
  readonly group?: FileGroup;
}

/** A single file of a group stands beside the others as long as it can be taken in there. */
function leftOutOf(group: FileGroup, isOver: boolean): LeftOut[] {
  const { key, files, without, batch, isLeftOut } = group;
  const isWhole = batch === null && isLeftOut;
  const whole = isWhole ? [{ key, name: sayFiles(files), reason: whyLeftOut(group), group }] : [];
  const single = isOver
    ? without.map(({ file }) => ({ key: file.path, name: file.name, reason: BY_YOU }))
    : [];
  return [...whole, ...single];
}

const asSentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
