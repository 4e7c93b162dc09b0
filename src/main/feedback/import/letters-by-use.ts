// Thai and the Baltic languages by how their letters are used: chardet does not know the one, and takes the other for
// French. Each has something that no text in Windows-1252 has, so that none of these is taken for them.

/** How often each byte occurs. */
function countsOf(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts;
}

function sumOf(counts: Uint32Array, bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum += counts[byte] ?? 0;
  return sum;
}

function* from(first: number, last: number): Generator<number> {
  for (let byte = first; byte <= last; byte += 1) yield byte;
}

const isConsonant = (byte: number) => byte >= 0xa1 && byte <= 0xce;
/** Above and below the letter before them. */
const isMark = (byte: number) =>
  byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
/** Written before the consonant they are said after. */
const isLeadingVowel = (byte: number) => byte >= 0xe0 && byte <= 0xe4;

const THAI = { least: 20, broken: 0.002, misplaced: 0.02, marks: 0.08, leading: 0.02, commonest: 0.2 };

/** Marks stand on letters, and some vowels before a consonant: where other bytes are meant, neither holds for long. */
export function looksThai(bytes: Uint8Array): boolean {
  const counts = countsOf(bytes);
  const all = sumOf(counts, from(0xa1, 0xff));
  if (all < THAI.least) return false;
  const broken = sumOf(counts, [
    ...from(0xdb, 0xde),
    ...from(0xfc, 0xff),
    ...from(0x86, 0x90),
    ...from(0x98, 0x9f),
  ]);
  if (broken > all * THAI.broken) return false;
  if (Math.max(...counts.subarray(0xa1)) > all * THAI.commonest) return false;
  let [marks, leading, misplaced] = [0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    const before = bytes[at - 1] ?? 0;
    if (isMark(byte)) {
      marks += 1;
      if (!isConsonant(before) && !isMark(before)) misplaced += 1;
    }
    if (isLeadingVowel(byte)) {
      leading += 1;
      if (!isConsonant(bytes[at + 1] ?? 0)) misplaced += 1;
    }
  }
  return (
    marks >= all * THAI.marks &&
    leading >= all * THAI.leading &&
    misplaced <= (marks + leading) * THAI.misplaced
  );
}

interface BalticLanguage {
  readonly letters: readonly number[];
  /** Letters that stand for others in Windows-1252 than Icelandic has, and how large a share of all they are. */
  readonly own: readonly number[];
  readonly ownShare: number;
  /** `š` and `ž`, which are `ð` and `þ` in Windows-1252: of its languages only Icelandic has these. */
  readonly hissing: number;
}

const [S, Z] = [0xf0, 0xfe];
const BALTIC: readonly BalticLanguage[] = [
  // Lithuanian: ą č ę ė į š ų ū ž
  {
    letters: [0xe0, 0xe8, 0xe6, 0xeb, 0xe1, S, 0xf8, 0xfb, Z],
    own: [0xe0, 0xe8, 0xeb, 0xf8, 0xfb],
    ownShare: 0.3,
    hissing: 0.1,
  },
  // Latvian: ā č ē ģ ī ķ ļ ņ š ū ž
  {
    letters: [0xe2, 0xe8, 0xe7, 0xec, 0xee, 0xed, 0xef, 0xf2, S, 0xfb, Z],
    own: [0xe2, 0xe7, 0xee],
    ownShare: 0.5,
    hissing: 0.03,
  },
];
/** Letters of Windows-1252 that are none in Windows-1257. */
const NONE = [0x8a, 0x8c, 0x9a, 0x9c, 0x9f];
const LEAST_LETTERS = 8;
const LEAST_DIFFERENT = 5;
const MOST_OTHERS = 0.03;

export function looksBaltic(bytes: Uint8Array): boolean {
  const counts = countsOf(bytes);
  const letters = sumOf(counts, from(0xc0, 0xff)) + sumOf(counts, NONE);
  if (letters < LEAST_LETTERS) return false;
  // Capitals stand 32 before their letter.
  const count = (list: readonly number[]) =>
    sumOf(counts, list) +
    sumOf(
      counts,
      list.map((letter) => letter - 0x20),
    );
  return BALTIC.some((language) => {
    const different = language.letters.filter((letter) => count([letter]) > 0).length;
    return (
      different >= LEAST_DIFFERENT &&
      letters - count(language.letters) <= letters * MOST_OTHERS &&
      count(language.own) >= letters * language.ownShare &&
      count([S, Z]) >= letters * language.hissing
    );
  });
}
