import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '#core/feedback/batch.ts';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';

/** All files of an import by name, where its title says only the first. */
export function FilesOf({ batch }: { readonly batch: Batch }) {
  const [isOpen, setIsOpen] = useState(false);
  const { files } = batch;
  if (files.length < 2) return null;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.showAll ?? ''}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Hide the files' : `Show all ${sayCount(files.length, 'file')}`}
      </Button>
      {isOpen ? (
        <ul className={classes.files}>
          {files.map(({ name, sha256 }) => (
            <li key={`${name} ${sha256}`}>{name}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
