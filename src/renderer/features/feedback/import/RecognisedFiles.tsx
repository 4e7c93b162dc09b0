import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InspectedFile } from '#contract/inspected-file.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';
import type { FileGroup } from './import-flow.ts';
import { type FilePart, leaveOutFile, partsOf, takeInFile } from './left-out-files.ts';

const A_FEW = 6;

/** The files of a group, each with what it is; of several any can be left out alone, and stays in its place. */
export function RecognisedFiles({ group }: { readonly group: FileGroup }) {
  const [isWhole, setIsWhole] = useState(false);
  const parts = partsOf(group);
  const shown = isWhole ? parts : parts.filter(({ isLeftOut }, at) => isLeftOut || at < A_FEW);
  return (
    <>
      <ul className={classes.files}>
        {shown.map((part) => (
          <li key={part.file.path} className={classes.file} data-left-out={part.isLeftOut || undefined}>
            <span>{sayFile(part)}</span>
            {parts.length > 1 && !group.isLeftOut ? <LeaveOutFile group={group} part={part} /> : null}
          </li>
        ))}
      </ul>
      {shown.length < parts.length ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.showAll ?? ''}
          onClick={() => setIsWhole(true)}
        >
          Show all {sayCount(parts.length, 'file')}
        </Button>
      ) : null}
    </>
  );
}

function sayFile({ file, isLeftOut }: FilePart) {
  const { name, bytes, origin, recognition } = file;
  return (
    <>
      <strong>{name}</strong>
      {origin && origin.name !== name ? ` from ${origin.name}` : ''}, {sayBytes(origin?.bytes ?? bytes)}:{' '}
      {isLeftOut ? 'left out' : detailsOf(recognition.summary)}
    </>
  );
}

/** One has to stay: to leave out all of them there is the button for the whole. */
function LeaveOutFile({ group, part }: { readonly group: FileGroup; readonly part: FilePart }) {
  const client = useClient();
  const { path, name }: InspectedFile = part.file;
  if (!part.isLeftOut && group.files.length === 1) return null;
  const verb = part.isLeftOut ? 'Take in' : 'Leave out';
  const flip = () => (part.isLeftOut ? void takeInFile(client, group, path) : leaveOutFile(group, path));
  return (
    <Button variant="subtle" size="compact-xs" aria-label={`${verb} ${name}`} onClick={flip}>
      {verb}
    </Button>
  );
}

/** What follows the name of the tool, which may end in brackets of its own, and the count: both are told above. */
function detailsOf(summary: string): string {
  return /: .*? \((.+)\)$/u.exec(summary)?.[1] ?? summary;
}

const KB = 1000;
const MB = 1000 * KB;

function sayBytes(bytes: number): string {
  if (bytes < MB) return `${sayNumber(Math.ceil(bytes / KB))} kB`;
  return `${sayNumber(bytes < 10 * MB ? Math.round((10 * bytes) / MB) / 10 : Math.round(bytes / MB))} MB`;
}
