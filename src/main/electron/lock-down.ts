import { app, type Session, shell, type WebContents } from 'electron';
import { isAppAddress } from './app-path.ts';
import { isOpenableAddress } from './external-address.ts';

// Everything is forbidden until it is allowed: pages stay where they are, open nothing and get no
// permission. Links to the outside go to the system's browser.

/** Puts the rules on every page that will ever be made. */
export function lockDownEveryPage(log: (message: string, fault: unknown) => void): void {
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents, log));
}

/** Denies every permission and device; granted by default, they would not even be asked for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
}

// Copying a customer's words, and the projector filling its screen, are the two things our pages do.
function isAllowed(permission: string, address: string): boolean {
  const isWanted = permission === 'clipboard-sanitized-write' || permission === 'fullscreen';
  return isWanted && isAppAddress(address);
}

function lockDownPage(contents: WebContents, log: (message: string, fault: unknown) => void): void {
  contents.on('will-navigate', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => details.preventDefault());
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isOpenableAddress(url)) {
      shell.openExternal(url).catch((fault: unknown) => log('A link could not be opened.', fault));
    }
    return { action: 'deny' };
  });
}
