import {
  IconBroadcast,
  IconHome,
  IconInbox,
  IconMessages,
  IconPackageExport,
  IconSend,
  IconTrendingUp,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface Place {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
}

const look = { size: 17, stroke: 1.6, 'aria-hidden': true } as const;

/** The eight places, in their order everywhere: rail, keys 1–8, palette, menu. */
export const PLACES: readonly Place[] = [
  { id: 'home', label: 'Home', icon: <IconHome {...look} /> },
  { id: 'feedback', label: 'Feedback', icon: <IconInbox {...look} /> },
  { id: 'problems', label: 'Problems', icon: <IconMessages {...look} /> },
  { id: 'pitches', label: 'Pitches', icon: <IconSend {...look} /> },
  { id: 'demo-day', label: 'Demo day', icon: <IconBroadcast {...look} /> },
  { id: 'ship-log', label: 'Ship log', icon: <IconPackageExport {...look} /> },
  { id: 'impact', label: 'Impact', icon: <IconTrendingUp {...look} /> },
  { id: 'people', label: 'People', icon: <IconUsers {...look} /> },
];
