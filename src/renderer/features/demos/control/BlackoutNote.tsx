import { IconEyeOff } from '@tabler/icons-react';
import classes from './BlackoutNote.module.css';

/** As long as the screens are dark, nobody at the controls can overlook it. */
export function BlackoutNote() {
  return (
    <p className={classes.dark} role="status">
      <IconEyeOff size={20} aria-hidden />
      The screens are dark. The clock goes on.
    </p>
  );
}
