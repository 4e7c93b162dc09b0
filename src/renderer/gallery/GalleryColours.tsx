import { Section } from '#renderer/ui/Section.tsx';
import classes from './Gallery.module.css';

const swatches = [
  ['paper', 'ink'],
  ['sheet', 'ink'],
  ['rail', 'ink-2'],
  ['sunken', 'ink-3'],
  ['hover', 'ink'],
  ['chosen', 'ink'],
  ['fill', 'on-fill'],
  ['signal', 'on-signal'],
  ['mark', 'on-mark'],
  ['delivered-wash', 'delivered'],
  ['warning-wash', 'warning'],
  ['danger-wash', 'danger'],
] as const;

/** The grounds, each with what is written on it. */
export function GalleryColours() {
  return (
    <Section title="Paper and ink">
      <div className={classes.swatches}>
        {swatches.map(([ground, ink]) => (
          <div
            key={ground}
            className={classes.swatch}
            style={{
              background: `var(--${ground})`,
              color: `var(--${ink})`,
              boxShadow: 'inset 0 0 0 1px var(--line)',
            }}
          >
            {ground}
            <br />
            {ink}
          </div>
        ))}
      </div>
    </Section>
  );
}
