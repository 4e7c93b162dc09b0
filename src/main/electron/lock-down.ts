import { app, type Session, shell, type WebContents } from 'electron';
import { isAllowedPermission } from './allowed-permission.ts';
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
    answer(isAllowedPermission(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowedPermission(permission, `${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
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
