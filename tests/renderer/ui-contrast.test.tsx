import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Reads the tokens themselves, so that a colour changed by taste is measured before anyone sees it.
const css = readFileSync('src/renderer/ui/theme/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';

function tokens(scheme: Scheme): Record<string, string> {
  const block = css.split(`:root[data-mantine-color-scheme="${scheme}"] {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map((m) => [m[1], m[2]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(scheme: Scheme, front: string, back: string): number {
  const known = tokens(scheme);
  const [a, b] = [luminance(known[front]!), luminance(known[back]!)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'rail', 'sheet', 'sunken', 'hover', 'chosen'];
const inks = ['ink', 'ink-2', 'ink-3'];
const text: [string, string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...['delivered', 'warning', 'danger'].flatMap((tone) =>
    ['paper', 'sheet', 'rail', 'hover', `${tone}-wash`].map((ground): [string, string] => [tone, ground]),
  ),
  ['ink', 'delivered-wash'],
  ['ink', 'warning-wash'],
  ['ink', 'danger-wash'],
  ['signal-text', 'paper'],
  ['signal-text', 'sheet'],
  ['on-signal', 'signal'],
  ['on-signal', 'signal-hover'],
  ['on-fill', 'fill'],
  ['on-fill', 'fill-hover'],
  ['on-mark', 'mark'],
];

// Shapes and edges that carry meaning: WCAG 1.4.11 asks 3 to 1.
const shapes: [string, string][] = [
  ...['line-control', 'focus', 'bar-fill', 'delivered'].flatMap((front) =>
    ['paper', 'sheet'].map((ground): [string, string] => [front, ground]),
  ),
  ['focus', 'rail'],
  ['focus', 'chosen'],
];

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  test.each(text)('writes %s on %s so that everyone can read it (AA)', (front, back) => {
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('draws %s on %s so that everyone can see it', (front, back) => {
    expect(contrast(scheme, front, back)).toBeGreaterThanOrEqual(3);
  });

  test('writes ink on paper at AAA', () => {
    expect(contrast(scheme, 'ink', 'paper')).toBeGreaterThanOrEqual(7);
  });
});

test('both schemes define the same tokens', () => {
  expect(Object.keys(tokens('dark')).sort()).toEqual(Object.keys(tokens('light')).sort());
});
