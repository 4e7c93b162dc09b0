// One object alone in a file of a folder or a ZIP is as likely a note about the export, or what a server answered
// instead of it, as an entry: there it is one by an id and words alone. Nobody chose it by itself.
import type { InspectedFile } from '#contract/inspected-file.ts';
import { isCalled, isScalar } from './entry-says.ts';
import { firstObject, isObject, type Json } from './find-one-row.ts';
import { lookAtFile } from './look-at-file.ts';
import { knownEncoding } from './recognise-file.ts';

/** Three words, or as much in a script that puts no spaces between them. */
const IS_LONG =
  /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}]{6}/u;
const OPEN_OBJECT = 123;

type Seen = Pick<InspectedFile, 'path' | 'recognition' | 'rows' | 'mapping'>;

export function isNoteBeside(file: Seen): boolean {
  if (file.mapping.format !== '' || file.rows.counted !== 1) return false;
  const alone = objectAlone(file);
  if (alone === null) return false;
  const scalars = Object.entries(alone).filter(isScalar);
  const hasId = scalars.some(([key, value]) => value !== '' && isCalled('sourceId', key));
  return !(hasId && scalars.some(([key, value]) => isCalled('verbatim', key) && IS_LONG.test(String(value))));
}

/** Null for the one entry of a list. */
function objectAlone({ path, recognition }: Seen): Json | null {
  const { format, rowsPath } = recognition;
  const isObjectAlone = format === 'json' || (format === 'jsonl' && !/\.(?:jsonl|ndjson)$/iu.test(path));
  if (!isObjectAlone) return null;
  const encoding = knownEncoding(recognition.encoding);
  const { start } = lookAtFile(path, encoding);
  if (start.find((byte) => byte > 32 && byte < 128) !== OPEN_OBJECT) return null;
  let found: unknown = firstObject(path, encoding);
  for (const key of rowsPath === null ? [] : rowsPath.split('.')) found = isObject(found) ? found[key] : null;
  return isObject(found) ? found : null;
}
