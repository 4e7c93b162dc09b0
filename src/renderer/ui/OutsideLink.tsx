import { IconExternalLink } from '@tabler/icons-react';
import classes from './OutsideLink.module.css';

/** A link out of ShipIt!, shown in full so that one sees where it leads. Anything but https stays text. */
export function OutsideLink({ href }: { readonly href: string }) {
  if (!isSafe(href)) return <span className={classes.text}>{href}</span>;
  return (
    <a className={classes.link} href={href} target="_blank" rel="noopener noreferrer">
      {href}
      <IconExternalLink size={13} aria-label="opens outside ShipIt!" />
    </a>
  );
}

function isSafe(href: string): boolean {
  return URL.canParse(href) && new URL(href).protocol === 'https:';
}
