import classes from './PersonMark.module.css';

/** "Ada Lovelace" → "AL", "Plato" → "P", "Jean-Luc van der Berg" → "JB". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

interface PersonMarkProps {
  readonly name: string;
  /** Diameter in px; 20 in rows, 24 elsewhere. */
  readonly size?: number;
  /** Shows the name beside the mark. Without it the name is the mark's label and tooltip. */
  readonly withName?: boolean;
}

/** A person as initials in a circle, with or without the name beside it. */
export function PersonMark({ name, size = 22, withName = false }: PersonMarkProps) {
  const mark = (
    <span
      className={classes.mark}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      aria-hidden={withName || undefined}
      {...(withName ? {} : { role: 'img', 'aria-label': name, title: name })}
    >
      {initialsOf(name)}
    </span>
  );
  if (!withName) return mark;
  return (
    <span className={classes.person}>
      {mark}
      <span className={classes.name}>{name}</span>
    </span>
  );
}
