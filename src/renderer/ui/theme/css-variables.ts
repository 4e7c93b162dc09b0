import type { CSSVariablesResolver } from '@mantine/core';

// Mantine reads its colours from variables of its own. Pointing those at our tokens makes stock
// components (inputs, menus, dialogs, calendars) look like ours without restyling each of them.

const semantic = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--delivered)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-primary-color-contrast': 'var(--on-fill)',
} as const;

/** What a named Mantine colour means here: solid, its hover, what is written on a wash, the wash. */
const tones = {
  ink: ['var(--fill)', 'var(--fill-hover)', 'var(--ink)', 'var(--chosen)'],
  orange: ['var(--signal)', 'var(--signal-hover)', 'var(--signal-text)', 'var(--sunken)'],
  green: ['var(--delivered)', 'var(--delivered)', 'var(--delivered)', 'var(--delivered-wash)'],
  yellow: ['var(--warning)', 'var(--warning)', 'var(--warning)', 'var(--warning-wash)'],
  red: ['var(--danger)', 'var(--danger)', 'var(--danger)', 'var(--danger-wash)'],
  gray: ['var(--ink-3)', 'var(--ink-2)', 'var(--ink-2)', 'var(--sunken)'],
} as const;

function toneVariables(): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {};
  for (const [name, [solid, hover, text, wash]] of Object.entries(tones)) {
    variables[`--mantine-color-${name}-filled`] = solid;
    variables[`--mantine-color-${name}-filled-hover`] = hover;
    variables[`--mantine-color-${name}-text`] = text;
    variables[`--mantine-color-${name}-light`] = wash;
    variables[`--mantine-color-${name}-light-hover`] = wash;
    variables[`--mantine-color-${name}-light-color`] = text;
    variables[`--mantine-color-${name}-outline`] = text;
    variables[`--mantine-color-${name}-outline-hover`] = 'var(--hover)';
  }
  return variables;
}

/** Maps Mantine's variables onto tokens.css. The same in both schemes: the tokens differ, not the map. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = { ...semantic, ...toneVariables() };
  return { variables: {}, light: both, dark: both };
};
