import { Button, Tooltip } from '@mantine/core';
import { IconFileImport, IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import { useLocation } from 'wouter';
import { askForFieldNote } from '#renderer/state/field-note.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './LibraryHead.module.css';
import { useImportRefusal } from './use-may-import.ts';

/** The name of the place, and the way to what was imported. */
export const LibraryHead = memo(function LibraryHead() {
  const [, go] = useLocation();
  const reason = useImportRefusal();
  useShortcuts('Feedback', [
    { keys: 's', label: 'Show similar feedback', run: () => go('/feedback/similar') },
  ]);
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>Feedback</h1>
      <Button variant="subtle" onClick={() => go('/feedback/imports')}>
        Imports
      </Button>
      <Button variant="subtle" aria-keyshortcuts="S" onClick={() => go('/feedback/similar')}>
        Similar
      </Button>
      <IconAction
        label="Write a field note"
        word="Field note"
        keys="N"
        icon={<IconPencil size={16} stroke={1.7} aria-hidden />}
        onClick={askForFieldNote}
      />
      <Tooltip label={reason} disabled={reason === null}>
        <Button
          leftSection={<IconFileImport size={15} aria-hidden />}
          rightSection={<KeyHint keys="I" decorative />}
          {...(reason === null ? {} : { 'aria-disabled': true, 'data-disabled': true, title: reason })}
          aria-keyshortcuts="I"
          onClick={() => {
            if (reason === null) go('/feedback/import');
          }}
        >
          <span className={classes.word}>Import feedback</span>
        </Button>
      </Tooltip>
    </header>
  );
});
