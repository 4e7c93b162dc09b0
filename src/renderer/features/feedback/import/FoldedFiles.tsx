import { Button } from '@mantine/core';
import { useState } from 'react';
import { Note } from '#renderer/ui/Note.tsx';

interface FoldedFilesProps {
  readonly tone?: 'plain' | 'warning';
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly reason: string }[];
}

/** Files that do not come in, counted in one line and named when they are asked for. */
export function FoldedFiles({ tone = 'plain', title, files }: FoldedFilesProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Note
      tone={tone}
      title={title}
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
              {name}: {reason.replace(/[.]$/u, '')}.
            </li>
          ))}
        </ul>
      ) : null}
    </Note>
  );
}
