import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '#core/feedback/batch.ts';
import type { Client } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayRefusal } from '#renderer/state/use-command.ts';

/** A page holds the text while it is saved; the command line writes any number of rows. */
const MOST_CHARACTERS = 200_000_000;

/** Saves the rejected rows as CSV, for whoever mends the export. */
export function SaveRejectedRows({ batch }: { readonly batch: Batch }) {
  const client = useClient();
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    const text = await rejectedCsv(client, batch.id);
    const problem = text === null ? null : await client.saveText(fileNameOf(batch), text);
    if (problem) sayRefusal(problem);
    setIsSaving(false);
  };
  return (
    <Button variant="subtle" loading={isSaving} onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}

function fileNameOf({ source }: Batch): string {
  return `${source} rejected rows.csv`.replaceAll(/[<>:"|?*/\\]/gu, ' ');
}

async function rejectedCsv(client: Client, batchId: Batch['id']): Promise<string | null> {
  let text = '';
  let from: number | null = 0;
  while (from !== null && text.length < MOST_CHARACTERS) {
    const reply: Awaited<ReturnType<typeof readPiece>> = await readPiece(client, batchId, from);
    if (!reply.ok) {
      sayRefusal(reply.error);
      return null;
    }
    text += reply.value.csv;
    from = reply.value.next;
  }
  return text;
}

function readPiece(client: Client, batchId: Batch['id'], from: number) {
  return client.call('batch.rejectedCsv', { batchId, from });
}
