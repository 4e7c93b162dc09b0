// What `shipit import --encoding` says again when it imports: only of what was read so.
import { expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Encoding } from '#core/feedback/encodings.ts';
import { overridesOf } from '#main/cli/said-encoding.ts';

/** A file, and a table that was made of one. */
function read(encoding: Encoding, madeOf?: Encoding): InspectedFile {
  const origin = madeOf ? { encoding: madeOf } : null;
  return { recognition: { encoding }, origin } as InspectedFile;
}

it('is the encoding of a file, and of what a table was made of, which is UTF-8 itself', () => {
  expect(overridesOf(read('shift_jis'), 'shift_jis')).toEqual({ encoding: 'shift_jis' });
  expect(overridesOf(read('utf-8', 'shift_jis'), 'shift_jis')).toEqual({ encoding: 'shift_jis' });
});

it('is nothing for files that are certain to be something else, and where nothing was said', () => {
  expect(overridesOf(read('utf-8'), 'shift_jis')).toEqual({});
  expect(overridesOf(read('utf-8', 'windows-1252'), 'shift_jis')).toEqual({});
  expect(overridesOf(read('windows-1252'), undefined)).toEqual({});
});
