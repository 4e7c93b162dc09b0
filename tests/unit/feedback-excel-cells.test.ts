import { describe, expect, it } from 'vitest';
import {
  columnOf,
  numberLook,
  numberText,
  serialText,
  unescapeText,
} from '#main/feedback/unpack/excel-cells.ts';

const plain = { kind: 'plain' } as const;

describe('a cell of a workbook', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['46095', '2026-03-14'],
    ['46095.393055555556', '2026-03-14 09:26:00'],
    ['46095.999999', '2026-03-15'],
    ['0.5', '12:00:00'],
  ])('reads the serial date %s as %s', (serial, text) => {
    expect(serialText(Number(serial), false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(serialText(0, true)).toBe('1904-01-01');
    expect(serialText(44633, true)).toBe('2026-03-14');
  });

  it.each([-1, 2_958_466.5, Number.NaN])('takes %s for no date', (serial) => {
    expect(serialText(serial, false)).toBeNull();
    expect(numberText(String(serial), { kind: 'date' }, false)).toBe(String(serial));
  });

  it('keeps every digit of an id, and shortens what a double only blurs', () => {
    expect(numberText('76561198012345678901', plain, false)).toBe('76561198012345678901');
    expect(numberText('1.03006E+13', plain, false)).toBe('1.03006E+13');
    expect(numberText('1.2345678901234568E+19', plain, false)).toBe('1.2345678901234568E+19');
    expect(numberText('4.0999999999999996', plain, false)).toBe('4.1');
    expect(numberText('7', { kind: 'zeros', digits: 5 }, false)).toBe('00007');
  });

  it.each([
    [14, undefined, 'date'],
    [0, undefined, 'plain'],
    [164, 'yyyy\\-mm\\-dd', 'date'],
    [164, '[$-409]d/mmm/yy;@', 'date'],
    [164, '[h]:mm', 'date'],
    [164, '"days" 0', 'plain'],
    [164, '#,##0.00 [$USD]', 'plain'],
    [164, '[Red]0.0', 'plain'],
    [164, '0000', 'zeros'],
    [164, 'General', 'plain'],
  ] as const)('sees in the number format %s %s a %s', (id, code, kind) => {
    expect(numberLook(id, code).kind).toBe(kind);
  });

  it('is done at once with a format that no Excel writes', { timeout: 20_000 }, () => {
    expect(numberLook(164, '['.repeat(1_000_000)).kind).toBe('plain');
  });

  it('knows columns by their letters and characters by their escapes', () => {
    expect(['A1', 'Z9', 'AA10', 'XFD1', '12', 'ABCD1'].map(columnOf)).toEqual([0, 25, 26, 16_383, -1, -1]);
    expect(unescapeText('one_x000D_\ntwo _xyz_')).toBe('one\r\ntwo _xyz_');
  });
});
