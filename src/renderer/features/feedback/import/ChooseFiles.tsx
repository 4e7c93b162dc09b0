import { FileButton } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '#renderer/state/client-context.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { ChooseFolder } from './ChooseFolder.tsx';
import classes from './ImportPage.module.css';
import { takeFiles } from './take-files.ts';

/** The first step: files, chosen or dropped anywhere on the window. */
export function ChooseFiles() {
  const client = useClient();
  const [isOver, setIsOver] = useState(false);
  return (
    // The drop itself is taken by the window; here one only sees that it will be.
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same from the keyboard.
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={() => setIsOver(false)}
    >
      <EmptyState
        title="Drop the export of your support tool, survey or review page here"
        action={
          <div className={classes.buttons}>
            <FileButton
              multiple
              accept={ACCEPTED}
              onChange={(files) => {
                if (files.length > 0) void takeFiles(client, files);
              }}
            >
              {({ onClick }) => <PrimaryAction onClick={onClick}>Choose files</PrimaryAction>}
            </FileButton>
            <ChooseFolder />
          </div>
        }
      >
        CSV, Excel, JSON, a Slack export, a mailbox, or a folder or ZIP of them. You see what was recognised
        before anything is imported, and an import can be undone as a whole.
      </EmptyState>
    </div>
  );
}

const ACCEPTED = '.csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.xlsx,.xlsm,.zip,.gz,.mbox';
