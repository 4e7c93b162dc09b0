import type { RefObject } from 'react';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayTrouble } from '#renderer/state/say-trouble.ts';

/** Opens the stage, and gives the keyboard back to the show: Space must not open it again. */
export function useOpenStage(quarter: Quarter, main: RefObject<HTMLButtonElement | null>): () => void {
  const client = useClient();
  return () => {
    client.openScreen('stage', quarter).then(undefined, sayStageFailed);
    main.current?.focus();
  };
}

function sayStageFailed(fault: unknown): void {
  sayTrouble('The stage did not open.', fault instanceof Error ? fault.message : String(fault));
}
