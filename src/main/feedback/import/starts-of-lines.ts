import { readChunks } from './read-chunks.ts';

const LF = 10;

/**
 * The first bytes of each line of a file, at most `most` of them. The same memory is used again for the next
 * line, and the rest of a line is only looked through for its end.
 */
export function* startsOfLines(path: string, most: number): Generator<Buffer> {
  const cut = Buffer.alloc(most);
  let cutLength = 0;
  for (const chunk of readChunks(path)) {
    let at = 0;
    if (cutLength > 0) {
      const end = chunk.indexOf(LF);
      const stop = end === -1 ? chunk.length : end;
      cutLength += chunk.copy(cut, cutLength, 0, Math.min(stop, most - cutLength));
      if (end === -1) continue;
      yield cut.subarray(0, cutLength);
      cutLength = 0;
      at = end + 1;
    }
    for (let end = chunk.indexOf(LF, at); end !== -1; end = chunk.indexOf(LF, at)) {
      yield chunk.subarray(at, Math.min(end, at + most));
      at = end + 1;
    }
    cutLength = chunk.copy(cut, 0, at);
  }
  if (cutLength > 0) yield cut.subarray(0, cutLength);
}
