import { Button } from '@mantine/core';
import { z } from 'zod';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { sayTime } from '#renderer/ui/say.ts';
import { sayDamage } from './damage-words.ts';
import classes from './WelcomeScreen.module.css';
import type { OpenFolder, Trouble } from './WelcomeScreen.tsx';

interface OpeningTroubleProps {
  readonly trouble: Trouble;
  readonly open: OpenFolder;
  readonly onSettled: () => void;
}

const DamagedDocuments = z.object({
  documents: z.array(
    z.object({
      document: z.string(),
      file: z.string(),
      problem: z.string(),
      backupSavedAt: z.number().nullable(),
    }),
  ),
});

/** A workspace that would not open, with what can be done about it. */
export function OpeningTrouble(props: OpeningTroubleProps) {
  const { trouble, open } = props;
  const { title, advice } = wordingOf(trouble.error);
  if (trouble.error.code === 'workspace-damaged') return <Damaged {...props} />;
  return (
    <Note
      tone="warning"
      title={title}
      actions={<Button onClick={() => void open(trouble.path, true)}>Open for reading</Button>}
    >
      {advice}
    </Note>
  );
}

function Damaged({ trouble, onSettled }: OpeningTroubleProps) {
  const command = useCommand();
  const parsed = DamagedDocuments.safeParse(trouble.error.details);
  const documents = parsed.success ? parsed.data.documents : [];
  const restore = async () => {
    const input = { path: trouble.path, documents: documents.map(({ document }) => document) };
    if (await command('workspace.restore', input)) onSettled();
  };
  return (
    <Note
      tone="danger"
      title={
        documents.length === 1 ? 'A file of the workspace is damaged.' : 'Files of the workspace are damaged.'
      }
      actions={
        documents.length > 0 ? <Button onClick={() => void restore()}>{restoreVerb(documents)}</Button> : null
      }
    >
      <p>Nothing has been changed. On restoring, the damaged originals are kept in .shipit/quarantine.</p>
      <ul className={classes.damaged}>
        {documents.map(({ document, file, problem, backupSavedAt }) => (
          <li key={document}>
            <strong>{file}</strong> {sayDamage(problem)};{' '}
            {backupSavedAt === null
              ? 'there is no backup, so it begins empty'
              : `the newest good backup is of ${sayTime(backupSavedAt)}`}
            .
          </li>
        ))}
      </ul>
    </Note>
  );
}

function restoreVerb(documents: readonly { readonly backupSavedAt: number | null }[]): string {
  return documents.some(({ backupSavedAt }) => backupSavedAt !== null)
    ? 'Restore the backup'
    : 'Begin with empty files';
}
