import { Button } from '@mantine/core';
import { useState } from 'react';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';

const AT_FIRST = 3;

interface LeftOutFilesProps {
  readonly files: readonly { readonly name: string; readonly reason: string }[];
}

/** What else was in the folder or the ZIP: named, so that nobody looks for it in the library. */
export function LeftOutFiles({ files }: LeftOutFilesProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (files.length === 0) return null;
  const shown = isOpen ? files : files.slice(0, AT_FIRST);
  return (
    <Note title={`${sayCount(files.length, 'file')} left out`}>
      <ul>
        {shown.map(({ name, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files in different ZIPs may be called the same.
          <li key={`${name} ${index}`} className={classes.recognised}>
            {name}: {reason}.
          </li>
        ))}
      </ul>
      {files.length > AT_FIRST && !isOpen ? (
        <Button variant="subtle" onClick={() => setIsOpen(true)}>
          Show all
        </Button>
      ) : null}
    </Note>
  );
}
