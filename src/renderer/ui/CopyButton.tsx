import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** A verb: "Copy link". */
  readonly label: string;
}

/** Copies and says so in its own place; says so too when the system refuses. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [result, copy] = useCopy(text);
  const words = { idle: label, copied: 'Copied', failed: 'Could not copy' };
  return (
    <Button
      variant="subtle"
      leftSection={result === 'copied' ? <IconCheck size={15} /> : <IconCopy size={15} />}
      onClick={copy}
    >
      <span aria-live="polite">{words[result]}</span>
    </Button>
  );
}
