/** True for what may be handed to the system's browser or mail program: https and mailto, nothing else. */
export function isOpenableAddress(address: string): boolean {
  if (address.length > 8_192 || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname, pathname } = new URL(address);
  if (protocol === 'https:') return hostname !== '' && username === '' && password === '';
  return protocol === 'mailto:' && pathname !== '';
}
