// Sound files made for tests: a WAV that really sounds, and of the other kinds what they are told by.

/** A soft tone that a browser plays, 8 bits at 8 kHz. */
export function aWav(seconds = 1): Buffer {
  const rate = 8000;
  const samples = Buffer.from(
    Array.from(
      { length: rate * seconds },
      (_, n) => 128 + Math.round(20 * Math.sin((n * 2 * Math.PI * 440) / rate)),
    ),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz: 417 bytes each. */
export function anMp3(frames = 3): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** An ID3 tag with that much in it. */
export function anId3(bytes: number): Buffer {
  const head = Buffer.from('ID3\u0004\u0000\u0000', 'latin1');
  const size = [21, 14, 7, 0].map((shift) => (bytes >> shift) & 0x7f);
  return Buffer.concat([head, Buffer.from(size), Buffer.alloc(bytes, 'cover ')]);
}

/** The first page of an Ogg file that holds this packet. */
export function anOgg(packet: string): Buffer {
  const head = Buffer.alloc(28);
  head.write('OggS', 0);
  head[26] = 1;
  head[27] = packet.length;
  return Buffer.concat([head, Buffer.from(packet, 'latin1'), Buffer.alloc(20)]);
}

export function aFlac(): Buffer {
  return Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(38)]);
}

/** Two frames of AAC as streams have them. */
export function anAac(): Buffer {
  const frame = Buffer.alloc(32);
  frame.set([0xff, 0xf1, 0x50, 0x80, 32 >> 3, (32 & 7) << 5, 0xfc]);
  return Buffer.concat([frame, frame]);
}

/** MP4 boxes with one track for each handler: `soun` is sound, `vide` a film. */
export function anMp4(...handlers: string[]): Buffer {
  const hdlr = (kind: string) =>
    box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12)]));
  const tracks = handlers.map((kind) => box('trak', box('mdia', hdlr(kind))));
  return Buffer.concat([
    box('ftyp', Buffer.from('mp42\u0000\u0000\u0000\u0000isom')),
    box('mdat', Buffer.alloc(64)),
    box('moov', Buffer.concat(tracks)),
  ]);
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(name, 4);
  return Buffer.concat([head, content]);
}
