// What a file is likely to be written in where its bytes do not say: a suggestion for a person, never a reading.
// Windows-1252 is what most such files are, so a guess that is not far ahead of it is none.
import { createRequire } from 'node:module';
import type { Encoding } from '#core/feedback/encodings.ts';
import { Utf8Weighing } from './detect-encoding.ts';
import { looksBaltic, looksThai } from './letters-by-use.ts';
import { readChunks } from './read-chunks.ts';
import type { FileShape } from './recognise-file.ts';

// Not called `require`, which a bundle has of its own.
const load = createRequire(import.meta.url);
const START_BYTES = 64 * 1024;

/** Percent, as chardet says them. Characters of several bytes fit or they do not; letters of one byte are weighed. */
const SURE = { several: 90, cyrillic: 25, latin: 35, other: 40, ahead: 10 } as const;

interface Known {
  /** One of a family, by the bytes that its members do not share. */
  readonly encoding: Encoding | ((bytes: Uint8Array, language: string) => Encoding);
  readonly least: number;
  /** By the words, where its bytes are those of others as well. */
  readonly languages?: readonly string[];
}

const CENTRAL: Known = { encoding: centralEuropean, least: SURE.latin, languages: ['cs', 'hu', 'pl'] };
const GREEK: Known = { encoding: greek, least: SURE.other };
const HEBREW: Known = { encoding: 'windows-1255', least: SURE.other };
const ARABIC: Known = { encoding: 'windows-1256', least: SURE.other };
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
  'windows-1253': GREEK,
  'ISO-8859-7': GREEK,
  'windows-1255': HEBREW,
  'ISO-8859-8': HEBREW,
  'windows-1256': ARABIC,
};

const SEVERAL: ReadonlySet<Encoding> = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']);

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
  const weighed = weighedEncoding(whole);
  // What fits as characters of several bytes is nothing else; of single ones chardet knows less.
  if (weighed !== null && SEVERAL.has(weighed)) return weighed;
  if (looksThai(whole)) return 'windows-874';
  return looksBaltic(whole) ? 'windows-1257' : weighed;
}

function weighedEncoding(whole: Uint8Array): Encoding | null {
  const { analyse } = load('chardet') as typeof import('chardet');
  const [first, ...others] = analyse(whole);
  const known = first && KNOWN[first.name];
  if (!known || first.confidence < known.least) return null;
  if (known.languages && !known.languages.includes(first.lang ?? '')) return null;
  const next = others.find(({ name }) => KNOWN[name]?.encoding !== known.encoding);
  if (next && first.confidence - next.confidence < SURE.ahead) return null;
  return typeof known.encoding === 'string' ? known.encoding : known.encoding(whole, first.lang ?? '');
}

/** Windows has quotes and letters where ISO-8859 has controls, which nobody writes. */
function isOfWindows(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}

/** Where the letters of one stand, the other has signs: `ą` and `±`, `š` and `ą`. */
const LATIN_2 = { pl: [0xa1, 0xa6, 0xac, 0xb1, 0xb6, 0xbc], cs: [0xa9, 0xab, 0xae, 0xb9, 0xbb, 0xbe] };

function centralEuropean(bytes: Uint8Array, language: string): Encoding {
  const letters = language === 'pl' || language === 'cs' ? LATIN_2[language] : [];
  return !isOfWindows(bytes) && bytes.some((byte) => letters.includes(byte)) ? 'iso-8859-2' : 'windows-1250';
}

/** Its `Ά` is a `¶` in Windows-1253. */
const ALPHA_OF_ISO = 0xb6;

function greek(bytes: Uint8Array): Encoding {
  return !isOfWindows(bytes) && bytes.includes(ALPHA_OF_ISO) ? 'iso-8859-7' : 'windows-1253';
}

function startOf(path: string): Uint8Array {
  for (const chunk of readChunks(path)) return chunk.subarray(0, START_BYTES);
  return new Uint8Array();
}
