// Finds the rows of a JSON file without ever holding the file: lists of objects are cut into their elements
// by byte, and each element is parsed alone. Lists inside elements belong to their element.

import { GrowingBuffer } from './growing-buffer.ts';

const [LF, QUOTE, COMMA, COLON, BACKSLASH] = [10, 34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const FIRST_BYTES = 512 * 1024;
export const LONGEST_ELEMENT_BYTES = 16 * 1024 * 1024;
const DEEPEST_LIST = 5;

export interface JsonElement {
  /** Keys down to the list with dots between, for example `data.issues`; empty for a list at the top. Of an
   * object that stands alone where its list would, the keys down to it. */
  readonly path: string;
  readonly line: number;
  /** The element's own JSON; null where it is too long or the file ends in the middle of it. */
  readonly json: string | null;
  readonly isCutOff: boolean;
  readonly isObject: boolean;
}

interface Frame {
  readonly isRows: boolean;
  readonly isObject: boolean;
  readonly path: string;
  key: string;
  awaitsValue: boolean;
}

/** Which elements are decoded, told when they end. */
export type IsDecoded = (path: string, isObject: boolean) => boolean;

/**
 * Push UTF-8 with `write`, finish with `end`. With a `wanted` path only its elements are decoded, and an object at
 * that very path is an element too: one review stands where a list of them would. Null for every list.
 */
export class JsonScanner {
  readonly #wanted: string | IsDecoded | null;
  readonly #onElement: (element: JsonElement) => void;
  readonly #stack: Frame[] = [];
  /** From the start of what is being read on. */
  readonly #pending = new GrowingBuffer(FIRST_BYTES);
  #buffer: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Start of the element or string that is being read; -1 between them. */
  #start = -1;
  #startLine = 1;
  #depth = 0;
  #isElement = false;
  #isString = false;
  #isEscaped = false;
  #isTooLong = false;
  #isObject = false;
  #elementPath = '';

  constructor(wanted: string | IsDecoded | null, onElement: (element: JsonElement) => void) {
    this.#wanted = wanted;
    this.#onElement = onElement;
  }

  write(chunk: Uint8Array): void {
    const pending = this.#pending;
    pending.dropUntil(this.#start === -1 ? pending.length : this.#start);
    const isDropped = pending.length > LONGEST_ELEMENT_BYTES;
    this.#isTooLong ||= isDropped && this.#isElement;
    if (isDropped) pending.cutTo(1);
    let at = pending.length;
    pending.append(chunk);
    this.#buffer = pending.bytes;
    if (this.#start !== -1) this.#start = 0;
    for (const buffer = this.#buffer; at < buffer.length; ) at = this.#step(buffer, at);
  }

  /** True when the file ended where JSON may end. */
  end(): boolean {
    const line = this.#startLine;
    if (this.#isElement)
      this.#onElement({
        path: this.#elementPath,
        line,
        json: null,
        isCutOff: !this.#isTooLong,
        isObject: true,
      });
    return this.#stack.length === 0 && !this.#isElement;
  }

  /** Reads the byte at `at`; answers where to go on (the same place when it ends an element before it). */
  #step(buffer: Buffer, at: number): number {
    const byte = buffer[at] ?? 0;
    if (byte === LF) this.#line += 1;
    if (this.#isString) this.#stepInString(byte, at);
    else if (this.#isElement) return this.#stepInElement(byte, at);
    else if (this.#isInRows() && isValueStart(byte)) this.#startElement(byte, at, this.#path());
    else this.#stepOutside(byte, at);
    return at + 1;
  }

  #stepInString(byte: number, at: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isString = false;
      if (!this.#isElement) this.#endKey(at + 1);
      else if (this.#depth === 0) this.#endElement(at + 1);
    }
  }

  #stepInElement(byte: number, at: number): number {
    if (byte === QUOTE) this.#isString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth += 1;
    else if (this.#depth === 0 && (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST)) {
      this.#endElement(at);
      if (byte === LF) this.#line -= 1;
      return at;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth -= 1;
      if (this.#depth <= 0) this.#endElement(at + 1);
    }
    return at + 1;
  }

  #stepOutside(byte: number, at: number): void {
    const top = this.#stack.at(-1);
    if (byte === QUOTE) {
      this.#isString = true;
      this.#start = at;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte, at, top);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.#stack.pop();
    else if (byte === COLON && top) top.awaitsValue = true;
    else if (byte === COMMA && top) top.awaitsValue = false;
  }

  #open(byte: number, at: number, top: Frame | undefined): void {
    const isObject = byte === OPEN_OBJECT;
    const path = !top ? '' : top.path === '' ? top.key : `${top.path}.${top.key}`;
    if (isObject && path === this.#wanted) {
      this.#startElement(byte, at, path);
      return;
    }
    const isRows = !isObject && this.#stack.length < DEEPEST_LIST;
    this.#stack.push({ isRows, isObject, path, key: '', awaitsValue: false });
  }

  #endKey(end: number): void {
    const top = this.#stack.at(-1);
    if (top?.isObject && !top.awaitsValue) top.key = textOf(this.#buffer.toString('utf8', this.#start, end));
    this.#start = -1;
  }

  #startElement(byte: number, at: number, path: string): void {
    this.#isElement = true;
    this.#elementPath = path;
    this.#isTooLong = false;
    this.#isObject = byte === OPEN_OBJECT;
    this.#start = at;
    this.#startLine = this.#line;
    this.#depth = byte === OPEN_OBJECT || byte === OPEN_LIST ? 1 : 0;
    this.#isString = byte === QUOTE;
  }

  #endElement(end: number): void {
    const path = this.#elementPath;
    const isKept = !this.#isTooLong && this.#isDecoded(path);
    const json = isKept ? this.#buffer.toString('utf8', this.#start, end) : null;
    this.#isElement = false;
    this.#start = -1;
    this.#onElement({ path, line: this.#startLine, json, isCutOff: false, isObject: this.#isObject });
  }

  #isDecoded(path: string): boolean {
    const wanted = this.#wanted;
    return typeof wanted === 'function' ? wanted(path, this.#isObject) : wanted === null || wanted === path;
  }

  #isInRows(): boolean {
    return this.#stack.at(-1)?.isRows === true;
  }

  #path(): string {
    return this.#stack.at(-1)?.path ?? '';
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function isValueStart(byte: number): boolean {
  return !isSpace(byte) && byte !== COMMA && byte !== CLOSE_LIST;
}

function textOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return json;
    throw error;
  }
}
