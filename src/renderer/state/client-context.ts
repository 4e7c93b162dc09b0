import { createContext, useContext } from 'react';
import type { Client } from '#renderer/client/client.ts';

/** The transport of this window. Screens reach it through the commands and queries of this folder. */
export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('This component stands outside ClientContext.');
  return client;
}
