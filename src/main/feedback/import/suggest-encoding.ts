// What a file is likely to be written in where its bytes do not say: a suggestion for a person, never a reading.
// Windows-1252 is what most such files are, so a guess that is not far ahead of it is none.
import { createRequire } from 'node:module';
import type { Encoding } from '#core/feedback/encodings.ts';
import { Utf8Weighing } from './detect-encoding.ts';
import { readChunks } from './read-chunks.ts';
import type { FileShape } from './recognise-file.ts';

// Not called `require`, which a bundle has of its own.
const load = createRequire(import.meta.url);
const START_BYTES = 64 * 1024;

/** Percent, as chardet says them. Characters of several bytes fit or they do not; letters of one byte are weighed. */
const SURE = { several: 90, cyrillic: 25, latin: 35, ahead: 10 } as const;

interface Known {
  readonly encoding: Encoding;
  readonly least: number;
  /** By the words, where its bytes are those of others as well. */
  readonly languages?: readonly string[];
}

const CENTRAL: Known = { encoding: 'windows-1250', least: SURE.latin, languages: ['cs', 'hu', 'pl'] };
const TURKISH: Known = { encoding: 'windows-1254', least: SURE.latin };
const KNOWN: Readonly<Record<string, Known>> = {
  Shift_JIS: { encoding: 'shift_jis', least: SURE.several },
  'EUC-JP': { encoding: 'euc-jp', least: SURE.several },
  GB18030: { encoding: 'gb18030', least: SURE.several },
  Big5: { encoding: 'big5', least: SURE.several },
  'EUC-KR': { encoding: 'euc-kr', least: SURE.several },
  'windows-1251': { encoding: 'windows-1251', least: SURE.cyrillic },
  'KOI8-R': { encoding: 'koi8-r', least: SURE.cyrillic },
  'windows-1250': CENTRAL,
  'ISO-8859-2': CENTRAL,
  'windows-1254': TURKISH,
  'ISO-8859-9': TURKISH,
};

/** Null where the bytes said what the file is in, and where nothing is likelier than Windows-1252. */
export function suggestedEncoding(path: string, { format, encoding }: FileShape): Encoding | null {
  return format === 'table' || encoding !== 'windows-1252' ? null : likelyEncoding(startOf(path));
}

export function likelyEncoding(start: Uint8Array): Encoding | null {
  // A character cut in half would count against what has it.
  const whole = start.subarray(0, start.lastIndexOf(0x0a) + 1 || start.length);
  const weighing = new Utf8Weighing();
  weighing.add(whole);
  if (weighing.isPartlyUtf8()) return 'utf-8';
  const { analyse } = load('chardet') as typeof import('chardet');
  const [first, ...others] = analyse(whole);
  const known = first && KNOWN[first.name];
  if (!known || first.confidence < known.least) return null;
  if (known.languages && !known.languages.includes(first.lang ?? '')) return null;
  const next = others.find(({ name }) => KNOWN[name]?.encoding !== known.encoding);
  return next && first.confidence - next.confidence < SURE.ahead ? null : known.encoding;
}

function startOf(path: string): Uint8Array {
  for (const chunk of readChunks(path)) return chunk.subarray(0, START_BYTES);
  return new Uint8Array();
}
