import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** File mode of Unix, for links. */
  readonly mode?: number;
  /** What the archive says the size is, where it lies. */
  readonly saidBytes?: number;
  readonly isEncrypted?: boolean;
  /** Put in as it is. */
  readonly isStored?: boolean;
  /** The checksum that the archive names, where it lies. */
  readonly saidChecksum?: number;
  /** What it is called where it lies, if not as in the list. */
  readonly calledThere?: string;
  /** Only listed: it lies where the first file does. */
  readonly liesOverFirst?: boolean;
}

/** A ZIP byte by byte, so that tests can make the ones that no program would. */
export function aZip(files: readonly ZippedFile[], saidCount = files.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.isStored ? content : deflateRawSync(content);
    const name = Buffer.from(file.name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800 | (file.isEncrypted ? 1 : 0), 2);
    facts.writeUInt16LE(file.isStored ? 0 : 8, 4);
    facts.writeUInt32LE(file.saidChecksum ?? crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(file.saidBytes ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const there = Buffer.from(file.calledThere ?? file.name, 'utf8');
    const factsThere = Buffer.from(facts);
    factsThere.writeUInt16LE(there.length, 22);
    if (!file.liesOverFirst) parts.push(Buffer.from('504b0304', 'hex'), factsThere, there, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(file.liesOverFirst ? 0 : offset, 10);
    directory.push(Buffer.from('504b01021403', 'hex'), facts, rest, name);
    if (!file.liesOverFirst) offset += 30 + there.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(saidCount, 8);
  end.writeUInt16LE(saidCount, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
