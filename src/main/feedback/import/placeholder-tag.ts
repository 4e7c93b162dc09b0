import { createHmac } from 'node:crypto';
import type { PlaceholderTag } from '#core/feedback/redact/placeholder.ts';

/** No vowels, so that no tag becomes a word, and nothing that reads like something else. */
const LETTERS = 'bcdfghjkmnpqrstvwxyz23456789';
const LENGTH = 5;
const HASH_BYTES = 6;

/**
 * Five signs of a keyed hash, 17 million of them: few enough that many a card and number shares each, so
 * that a tag is not its value in other words even for somebody who has the key.
 */
export function placeholderTag(key: string): PlaceholderTag {
  return (kind, value) => {
    const digest = createHmac('sha256', key).update(`${kind}\0${value}`).digest();
    let rest = digest.readUIntBE(0, HASH_BYTES);
    let tag = '';
    while (tag.length < LENGTH) {
      tag += LETTERS[rest % LETTERS.length];
      rest = Math.floor(rest / LETTERS.length);
    }
    return tag;
  };
}
