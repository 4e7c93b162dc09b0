import { useState } from 'react';
import type { Message } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';

/** The prepared messages, or as they were just changed while that is on its way to the disk: a second change builds on it. */
export function useMessages({ quarter, show }: HackathonDocument) {
  const command = useCommand();
  const [wish, setWish] = useState<readonly Message[] | null>(null);
  const set = async (messages: readonly Message[]) => {
    setWish(messages);
    await command('demo.setMessages', { quarter, messages: [...messages] });
    // Unless another change has been made meanwhile.
    setWish((newest) => (newest === messages ? null : newest));
  };
  return { messages: wish ?? show.messages, set: (messages: readonly Message[]) => void set(messages) };
}
