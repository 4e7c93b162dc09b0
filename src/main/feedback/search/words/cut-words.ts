import { isPlainLetter, wordsOf } from '#core/feedback/words.ts';

// The words of one text, cut as `wordsOf` cuts them, but without it where a piece between two blanks is plain:
// no word goes over a blank. They stand one behind the other as UTF-16 units, and none becomes a JavaScript
// string. Each has two hashes: by them the term table knows it.

/** What a byte is: nothing to a word, its lower-case self in a word, or a blank. */
const BLANK = -1;
/** Part of what is beyond ASCII: if it is no mere punctuation, the whole piece is cut by `wordsOf`. */
const STRANGE = -2;
const UNITS = Int8Array.from({ length: 256 }, (_, byte) => {
  if (byte <= 0x20) return BLANK;
  if (byte >= 0x80) return STRANGE;
  const letter = String.fromCharCode(byte);
  return isPlainLetter(byte) ? letter.toLowerCase().charCodeAt(0) : 0;
});
const FIRST_CAPACITY = 1 << 12;

export class CutWords {
  count = 0;
  units: Uint16Array = new Uint16Array(FIRST_CAPACITY);
  /** Where each word ends in the units: there the next one begins. */
  ends: Int32Array = new Int32Array(FIRST_CAPACITY);
  hashes: Int32Array = new Int32Array(FIRST_CAPACITY);
  otherHashes: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** The text as UTF-8: looking at bytes takes half as long as at the characters of a string. */
  #bytes: Buffer = Buffer.alloc(FIRST_CAPACITY);

  /**
   * Takes the words of the text in place of those before, each behind the lead: one unit, 0 for none.
   * This loop sees every character of the library.
   */
  cut(text: string, lead: number): void {
    this.count = 0;
    const length = this.#take(text);
    const bytes = this.#bytes;
    const isLed = lead !== 0;
    let { units } = this;
    let end = 0;
    let pieceStart = 0;
    let pieceCount = 0;
    for (let at = 0; at < length; at += 1) {
      let folded = UNITS[bytes[at] ?? 0] ?? 0;
      if (folded > 0) {
        if (isLed) units[end] = lead;
        if (isLed) end += 1;
        let hash = isLed ? hashedWith(0, lead) : 0;
        let otherHash = isLed ? alsoHashedWith(0, lead) : 0;
        do {
          units[end] = folded;
          end += 1;
          hash = hashedWith(hash, folded);
          otherHash = alsoHashedWith(otherHash, folded);
          at += 1;
          folded = UNITS[bytes[at] ?? 0] ?? 0;
        } while (folded > 0);
        this.#keep(end, hash, otherHash);
      }
      const mark = folded === STRANGE ? plainMarkAt(bytes, at) : 0;
      if (folded === STRANGE && mark === 0) {
        this.count = pieceCount;
        at = this.#cutPiece(pieceStart, length, lead);
        units = this.units;
        end = this.#end;
        folded = BLANK;
      } else if (mark > 0) at += mark - 1;
      if (folded !== BLANK) continue;
      pieceStart = at + 1;
      pieceCount = this.count;
    }
  }

  /** Takes the text as one word, as it is, behind those before. */
  add(word: string): void {
    this.#reserve(word.length);
    const start = this.#end;
    let hash = 0;
    let otherHash = 0;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      this.units[start + at] = unit;
      hash = hashedWith(hash, unit);
      otherHash = alsoHashedWith(otherHash, unit);
    }
    this.#keep(start + word.length, hash, otherHash);
  }

  get #end(): number {
    return this.count === 0 ? 0 : (this.ends[this.count - 1] ?? 0);
  }

  /** Puts the text into the bytes, a blank behind it; answers how many they are. */
  #take(text: string): number {
    if (3 * text.length >= this.#bytes.length) this.#bytes = Buffer.alloc(3 * text.length + 1);
    const length = this.#bytes.write(text);
    this.#bytes[length] = 0x20;
    this.#reserve(length);
    return length;
  }

  /** Cuts the piece that begins there in full, in a text of that length; answers where the blank behind it stands. */
  #cutPiece(start: number, length: number, lead: number): number {
    const bytes = this.#bytes;
    let end = start;
    while ((bytes[end] ?? 0) > 0x20) end += 1;
    const before = lead === 0 ? '' : String.fromCharCode(lead);
    for (const { folded } of wordsOf(bytes.toString('utf8', start, end))) this.add(before + folded);
    this.#reserve(length - end);
    return end;
  }

  #keep(end: number, hash: number, otherHash: number): void {
    const { count } = this;
    this.ends[count] = end;
    this.hashes[count] = hash;
    this.otherHashes[count] = otherHash;
    this.count = count + 1;
  }

  /** Makes room for the words of so many bytes: each has a lead, and two of them a byte between them. */
  #reserve(bytes: number): void {
    const words = (bytes >> 1) + 1;
    const units = this.#end + bytes + words;
    if (units > this.units.length) this.units = grown(this.units, Uint16Array, units);
    const count = this.count + words;
    if (count <= this.ends.length) return;
    this.ends = grown(this.ends, Int32Array, count);
    this.hashes = grown(this.hashes, Int32Array, count);
    this.otherHashes = grown(this.otherHashes, Int32Array, count);
  }
}

/** The hashes of a word with one more unit; those of no unit are 0. */
function hashedWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}
function alsoHashedWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x85ebca6b) ^ (hash >>> 13);
}

/** How many bytes the punctuation of ordinary prose has that stands there, see words.ts; 0 for anything else. */
function plainMarkAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first === 0xc2) return second === 0xa0 || second === 0xab || second === 0xb7 || second === 0xbb ? 2 : 0;
  if (first !== 0xe2) return 0;
  const isMark = second === 0x80 ? third >= 0x90 && third <= 0xba : second === 0x81 && third === 0x83;
  return isMark ? 3 : 0;
}

function grown<T extends Uint16Array | Int32Array>(
  from: T,
  type: new (length: number) => T,
  least: number,
): T {
  const larger = new type(Math.max(least, 2 * from.length));
  larger.set(from);
  return larger;
}
