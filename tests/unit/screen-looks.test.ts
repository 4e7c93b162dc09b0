import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Screens are read from the last row: AAA, in every look.
const css = readFileSync('src/renderer/ui/theme/tokens.css', 'utf8');

const LOOKS = {
  light: ':root[data-mantine-color-scheme="light"] {',
  dark: ':root[data-mantine-color-scheme="dark"] {',
  contrast: '[data-look="contrast"] {',
} as const;

function tokens(look: keyof typeof LOOKS): Map<string, string> {
  const block = css.split(LOOKS[look])[1]?.split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(['light', 'dark', 'contrast'] as const)('the %s look of the screens', (look) => {
  const known = tokens(look);
  const contrast = (front: string, back: string) => {
    const [a, b] = [luminance(known.get(front) ?? ''), luminance(known.get(back) ?? '')];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  it.each([
    ['ink', 'paper'],
    ['ink-2', 'paper'],
    ['on-fill', 'fill'],
  ])('writes %s on %s at AAA', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(look === 'contrast' ? 15 : 7);
  });

  it.each(['warning', 'danger', 'line-control', 'ink'])('draws %s so that the shape is seen', (shape) => {
    expect(contrast(shape, 'paper')).toBeGreaterThanOrEqual(3);
  });

  it('knows every colour that the app knows', () => {
    expect([...known.keys()].sort()).toEqual([...tokens('light').keys()].sort());
  });
});
