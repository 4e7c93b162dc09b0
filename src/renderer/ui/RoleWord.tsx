import { IconClipboardList, IconEye, IconTool } from '@tabler/icons-react';
import classes from './StateWord.module.css';

const look = { size: 15, stroke: 1.5, 'aria-hidden': true } as const;
const roles = {
  engineer: { word: 'Engineer', shape: <IconTool {...look} /> },
  organiser: { word: 'Organiser', shape: <IconClipboardList {...look} /> },
  guest: { word: 'Guest', shape: <IconEye {...look} /> },
} as const;

/** Who may do what: engineer, organiser or guest, with its shape. */
export function RoleWord({ role }: { readonly role: keyof typeof roles }) {
  const { word, shape } = roles[role];
  return (
    <span className={classes.state}>
      {shape}
      {word}
    </span>
  );
}
