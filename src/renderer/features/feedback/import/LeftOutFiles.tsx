import { Button } from '@mantine/core';
import { useState } from 'react';
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount } from '#renderer/ui/say.ts';

interface LeftOutFilesProps {
  readonly files: readonly { readonly name: string; readonly reason: string }[];
}

/** What else was in the folder or the ZIP: named, so that nobody looks for it in the library. */
export function LeftOutFiles({ files }: LeftOutFilesProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (files.length === 0) return null;
  return (
    <Note
      title={`${sayCount(files.length, 'file')} inside left out`}
      actions={
        <Button size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide them' : 'Show them'}
        </Button>
      }
    >
      {isOpen ? (
        <ul>
          {files.map(({ name, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files in different ZIPs may be called the same.
            <li key={`${name} ${index}`}>
              {name}: {reason}.
            </li>
          ))}
        </ul>
      ) : null}
    </Note>
  );
}
