// What `shipit import --encoding` says again when it imports: only of what was read so.
import { expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Encoding } from '#core/feedback/encodings.ts';
import { overridesOf } from '#main/cli/said-encoding.ts';

/** A file, and a table that was made of one. */
function read(path: string, encoding: Encoding, madeOf?: Encoding): InspectedFile {
  const origin = madeOf ? { encoding: madeOf } : null;
  return { path, recognition: { encoding }, origin } as InspectedFile;
}

it('is the encoding of a file, and of what a table was made of, which is UTF-8 itself', () => {
  const files = [read('/old.csv', 'shift_jis'), read('/made.csv', 'utf-8', 'shift_jis')];
  expect(overridesOf(files, 'shift_jis')).toEqual({
    encodings: { '/old.csv': 'shift_jis', '/made.csv': 'shift_jis' },
  });
});

it('is nothing of files beside them that are certain to be something else', () => {
  const files = [read('/sure.csv', 'utf-8'), read('/old.csv', 'shift_jis')];
  expect(overridesOf(files, 'shift_jis')).toEqual({ encodings: { '/old.csv': 'shift_jis' } });
});

it('is nothing at all where no file is read so, and where nothing was said', () => {
  expect(overridesOf([read('/a.csv', 'utf-8')], 'shift_jis')).toEqual({});
  expect(overridesOf([read('/a.csv', 'utf-8', 'windows-1252')], 'shift_jis')).toEqual({});
  expect(overridesOf([read('/a.csv', 'windows-1252')], undefined)).toEqual({});
});
