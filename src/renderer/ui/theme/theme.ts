import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { stock } from './stock.ts';

// Ramps that stock components index directly (gray in light, dark in dark). Warm, so that nothing cold
// shows beside the paper. Everything else goes through css-variables.ts.
const paper: MantineColorsTuple = [
  '#f7f5f0',
  '#f0ede6',
  '#e9e5db',
  '#e5e1d8',
  '#cbc5b9',
  '#8b8478',
  '#696359',
  '#524d46',
  '#3b3731',
  '#1c1a17',
];
const night: MantineColorsTuple = [
  '#efebe3',
  '#c0b9ad',
  '#a69f92',
  '#7b7467',
  '#45413a',
  '#2e2b27',
  '#23211e',
  '#1a1917',
  '#151412',
  '#0f0e0d',
];

/** Text on a solid is written in the token made for it; Mantine would say white for all of them. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isInk = input.color === 'ink' || input.color === undefined;
  if (input.variant === 'subtle' && isInk) return { ...colors, color: 'var(--ink-2)' };
  if (input.variant !== 'filled') return colors;
  if (input.color === 'orange') return { ...colors, color: 'var(--on-signal)' };
  if (isInk) return { ...colors, color: 'var(--on-fill)' };
  return { ...colors, color: 'var(--paper)' };
};

/** Mantine under our own tokens. Primary is ink: orange is kept for PrimaryAction. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 9,
  colors: { ink: paper, gray: paper, dark: night },
  white: '#ffffff',
  black: '#1c1a17',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  fontWeights: { regular: '420', medium: '520', semibold: '600', bold: '620' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.25' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '5px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  focusClassName: 'shipit-focus',
  activeClassName: '',
  headings: {
    fontFamily: 'var(--font-text)',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.25' },
      h2: { fontSize: '1rem', lineHeight: '1.3' },
      h3: { fontSize: '0.875rem', lineHeight: '1.35' },
    },
  },
  variantColorResolver: variantColors,
  components: stock,
});
