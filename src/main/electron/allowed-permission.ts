import { isAppAddress } from './app-path.ts';

/**
 * True for copying a customer's words and for the projector filling its screen, asked by a page of ours.
 * Everything else is denied.
 */
export function isAllowedPermission(permission: string, address: string): boolean {
  const isWanted = permission === 'clipboard-sanitized-write' || permission === 'fullscreen';
  return isWanted && isAppAddress(address);
}
