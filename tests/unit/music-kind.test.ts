import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { musicKindOf } from '#core/demos/music-kind.ts';
import { aFlac, anAac, anId3, anMp3, anMp4, anOgg, aWav } from '#tests/builders/sounds.ts';

describe('the kind of a sound file is told from its bytes', () => {
  const sounds: [string, Uint8Array, string][] = [
    ['WAV', aWav(), 'wav'],
    ['MP3', anMp3(), 'mp3'],
    ['MP3 of one frame', anMp3(1), 'mp3'],
    ['MP3 behind tags with a cover', Buffer.concat([anId3(300_000), anMp3()]), 'mp3'],
    ['MP3 behind two tags', Buffer.concat([anId3(20), anId3(0), anMp3()]), 'mp3'],
    ['MP3 behind tags and padding', Buffer.concat([anId3(20), Buffer.alloc(500), anMp3()]), 'mp3'],
    ['AAC as a stream', anAac(), 'aac'],
    ['Ogg Vorbis', anOgg('\u0001vorbis'), 'ogg'],
    ['Ogg Opus', anOgg('OpusHead'), 'ogg'],
    ['FLAC in Ogg', anOgg('\u007fFLAC'), 'ogg'],
    ['FLAC', aFlac(), 'flac'],
    ['FLAC behind tags', Buffer.concat([anId3(20), aFlac()]), 'flac'],
    ['M4A', anMp4('soun'), 'm4a'],
  ];
  it.each(sounds)('%s', (_name, bytes, kind) => expect(musicKindOf(bytes)).toBe(kind));

  const others: [string, Uint8Array][] = [
    ['an empty file', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(100_000)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page called music', Buffer.from('ID3 <!doctype html><script>alert(1)</script>')],
    ['tags with nothing behind them', anId3(1000)],
    ['words in UTF-16, which begin like a frame', Buffer.from('\ufeffRunning order', 'utf16le')],
    ['one frame’s head and no second frame', Buffer.concat([anMp3(1).subarray(0, 400), Buffer.alloc(400)])],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['a film', anMp4('soun', 'vide')],
    ['boxes without tracks', anMp4()],
    ['a film in Ogg', anOgg('\u0080theora')],
    ['a RIFF that is a film', Buffer.from('RIFF....AVI LIST', 'latin1')],
    [
      'MPEG layer II',
      Buffer.from(Array.from({ length: 900 }, (_, n) => [0xff, 0xfd, 0x90, 0][n % 417] ?? 0)),
    ],
  ];
  it.each(others)('and %s is none', (_name, bytes) => expect(musicKindOf(bytes)).toBeNull());

  it('whatever a file holds, an answer comes', () => {
    const beginnings = [...sounds, ...others].map(([, bytes]) => bytes);
    const beginning = fc.constantFrom(...beginnings);
    const cut = fc.tuple(beginning, fc.nat(400), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(cut, ([bytes, length, more]) => {
        musicKindOf(Buffer.concat([bytes.subarray(0, length), more]));
      }),
      { numRuns: 2000 },
    );
  });

  it('boxes inside each other without end do not exhaust it', () => {
    const nested = Buffer.alloc(8 * 500_000);
    for (let at = 0; at < nested.length; at += 8) {
      nested.writeUInt32BE(nested.length - at, at);
      nested.write(at === 0 ? 'ftyp' : 'moov', at + 4);
    }
    expect(musicKindOf(nested)).toBeNull();
    const flat = Buffer.concat([anMp4('soun'), Buffer.alloc(8 * 100_000)]);
    expect(musicKindOf(flat)).toBe('m4a');
  });
});
