import { Button } from '@mantine/core';
import { sayEncoding } from '#core/feedback/encodings.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { suggestionFor, withEncoding } from './file-encodings.ts';
import { correct, type FileGroup } from './import-flow.ts';

/** Bytes do not say what an old file is written in. What the letters look like is said, and read so at one press. */
export function LikelyEncoding({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const suggested = suggestionFor(group.files);
  if (!suggested) return null;
  const name = sayEncoding(suggested);
  const files = group.files.filter(({ encodingSuggested }) => encodingSuggested === suggested);
  const of = group.files.length > 1 ? `${sayFiles(files)}: ` : '';
  return (
    <Note
      tone="warning"
      title={`${of}Read as Windows-1252. It may be ${name}.`}
      actions={
        <Button
          size="compact-sm"
          onClick={() => void correct(client, group, { overrides: withEncoding(group, files, suggested) })}
        >
          Read as {name}
        </Button>
      }
    >
      Look at the words: where their letters are wrong, read {files.length > 1 ? 'these files' : 'it'} so.
    </Note>
  );
}
