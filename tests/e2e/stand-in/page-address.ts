// Chromium alone does not know app://. Its pages are shown under an https origin that exists nowhere and
// is answered by interception; the program under test sees app://shipit only.
const SHOWN = 'https://shipit.invalid';
const MEANT = 'app://shipit';

/** The address Chromium is given. */
export function shownAddress(address: string): string {
  if (!address.startsWith(`${MEANT}/`)) throw new Error(`The stand-in shows ${MEANT} only, not ${address}.`);
  return SHOWN + address.slice(MEANT.length);
}

/** The address the program is told; foreign ones as they are. */
export function meantAddress(address: string): string {
  return address.startsWith(`${SHOWN}/`) ? MEANT + address.slice(SHOWN.length) : address;
}
