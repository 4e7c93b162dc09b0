import { hash } from 'node:crypto';

/** SHA-256 as base64url, cut to 22 characters (132 bits). */
export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
