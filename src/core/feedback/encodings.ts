// Encodings that exports come in, by the names that browsers and programs have for them, and how people know them.
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'windows-1257',
  'iso-8859-15',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const NAMES: Readonly<Record<Encoding, { readonly name: string; readonly of?: string }>> = {
  'utf-8': { name: 'UTF-8' },
  'utf-16le': { name: 'UTF-16 LE' },
  'utf-16be': { name: 'UTF-16 BE' },
  'windows-1252': { name: 'Windows-1252' },
  shift_jis: { name: 'Shift_JIS', of: 'Japanese' },
  'euc-jp': { name: 'EUC-JP', of: 'Japanese' },
  gb18030: { name: 'GB18030', of: 'Chinese, simplified' },
  big5: { name: 'Big5', of: 'Chinese, traditional' },
  'euc-kr': { name: 'EUC-KR', of: 'Korean' },
  'windows-1251': { name: 'Windows-1251', of: 'Cyrillic' },
  'koi8-r': { name: 'KOI8-R', of: 'Cyrillic' },
  'windows-1250': { name: 'Windows-1250', of: 'Central European' },
  'iso-8859-2': { name: 'ISO-8859-2', of: 'Central European' },
  'windows-1254': { name: 'Windows-1254', of: 'Turkish' },
  'windows-1253': { name: 'Windows-1253', of: 'Greek' },
  'iso-8859-7': { name: 'ISO-8859-7', of: 'Greek' },
  'windows-1255': { name: 'Windows-1255', of: 'Hebrew' },
  'windows-1256': { name: 'Windows-1256', of: 'Arabic' },
  'windows-874': { name: 'Windows-874', of: 'Thai' },
  'windows-1257': { name: 'Windows-1257', of: 'Baltic' },
  'iso-8859-15': { name: 'ISO-8859-15', of: 'Western European' },
};

/** "Japanese (Shift_JIS)": for those who look for their language. */
export function sayEncoding(encoding: Encoding): string {
  const { name, of } = NAMES[encoding];
  return of === undefined ? name : `${of} (${name})`;
}

/** "Shift_JIS": among other details. */
export function nameOfEncoding(encoding: Encoding): string {
  return NAMES[encoding].name;
}

/** A file in any other has to be said to be so, or is taken for Windows-1252. */
export function isToldByBytes(encoding: Encoding): boolean {
  return NAMES[encoding].of === undefined;
}

/** The one that is called so; null where none is. */
export function encodingNamed(name: string): Encoding | null {
  return ENCODINGS.find((known) => known === name) ?? null;
}
