// The next export of the same tool must land in the same source, or nothing is ever recognised as known.
// So whatever changes from one download to the next is dropped from the file's name.
import { freeName } from './header-key.ts';

const CHANGES_EACH_TIME = [
  /^\d+$/u,
  /^\d{2,4}-?q[1-4]$/u,
  /^(?:q|h|fy)\d{1,4}$/u,
  /^[1-4]q\d{2,4}$/u,
  /^v\d+$/u,
  /^\d{8}t\d{4,6}z?$/u,
  /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}$/u,
  /^copy$/u,
];

/** `thunderbird-2025-questions.csv` becomes `thunderbird-questions`; dates, numbers and quarters go. */
export function defaultSourceName(fileName: string): string {
  const stem = fileName.replace(/\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm|zip|mbox)$/iu, '');
  const kept = stem
    .toLowerCase()
    .split(/[\s_()[\]-]+/u)
    .flatMap((word) => (/^[\d.]+$/u.test(word) ? [] : [word]))
    .filter((word) => word !== '' && !CHANGES_EACH_TIME.some((pattern) => pattern.test(word)));
  return kept.join('-').slice(0, 120) || 'feedback';
}

/** What a file may be called that is none of the source it was taken for: after its own name, where that is another. */
export function ownSourceName(fileName: string, notThis: string, taken: readonly string[]): string {
  const own = defaultSourceName(fileName);
  return own === notThis ? freeName(own, (name) => taken.includes(name)) : own;
}
