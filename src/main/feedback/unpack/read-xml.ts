import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

export interface XmlVisitor {
  /** Names without their prefix: writers choose `c` or `x:c` as they like. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each piece; true ends the reading. */
  isDone?(): boolean;
}

/** Reads XML as it comes, without ever holding a document. Entities that a document declares are not read. */
export async function readXml(stream: Readable, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  const text = (part: string) => visitor.text?.(part);
  parser.on('text', text);
  parser.on('cdata', text);
  for await (const chunk of stream) {
    parser.write(decoder.write(chunk as Buffer));
    if (visitor.isDone?.()) return;
  }
  parser.write(decoder.end());
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
