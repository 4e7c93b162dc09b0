import { describe, expect, it } from 'vitest';
import { isAllowedPermission } from '#main/electron/allowed-permission.ts';
import { isOpenableAddress } from '#main/electron/external-address.ts';
import { isInside } from '#main/electron/inside-folder.ts';
import { pagePreferences } from '#main/electron/page-preferences.ts';
import { isTrustedSender } from '#main/electron/trusted-sender.ts';

describe('a link', () => {
  it.each([
    'https://example.com',
    'https://example.com/a?b=c#d',
    'https://bücher.example/',
    'HTTPS://EXAMPLE.COM',
    'mailto:ada@example.com',
    'mailto:ada@example.com?subject=It%20shipped',
  ])('%s may be handed to the system', (address) => {
    expect(isOpenableAddress(address)).toBe(true);
  });

  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'file://server/share/evil.exe',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'about:blank',
    'app://shipit/app/index.html',
    'smb://server/share',
    'ssh://host',
    'ftp://example.com',
    'ms-msdt:/id',
    'search-ms:query=x',
    'shell:startup',
    'steam://run/1',
    'vscode://file/etc/passwd',
    'chrome://settings',
    'ws://example.com',
    'tel:+491',
    'mailto:',
    'https:',
    'https://',
    '//example.com',
    '/etc/passwd',
    'C:\\Windows\\system32\\calc.exe',
    '\\\\server\\share',
    'https://user:password@example.com/',
    'https://google.com@evil.example/',
    `https://example.com/${'x'.repeat(9000)}`,
    '',
  ])('%j is refused', (address) => {
    expect(isOpenableAddress(address)).toBe(false);
  });
});

describe('a message from a window', () => {
  const url = 'app://shipit/app/index.html';

  it('is heard from the main frame of a page of ours', () => {
    expect(isTrustedSender({ url, parent: null })).toBe(true);
  });

  it('is not heard from anybody else', () => {
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender({ url, parent: { url } })).toBe(false);
    for (const foreign of [
      '',
      'about:blank',
      'https://shipit/',
      'app://shipit.evil/',
      'file:///app/index.html',
    ]) {
      expect(isTrustedSender({ url: foreign, parent: null })).toBe(false);
    }
  });
});

describe('a permission', () => {
  it('is given for copying and for filling the screen, to our pages alone', () => {
    expect(isAllowedPermission('clipboard-sanitized-write', 'app://shipit/app/index.html')).toBe(true);
    expect(isAllowedPermission('fullscreen', 'app://shipit/stage/index.html')).toBe(true);
    expect(isAllowedPermission('fullscreen', 'https://example.com/')).toBe(false);
    for (const wish of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'usb',
      'openExternal',
      'hid',
    ]) {
      expect(isAllowedPermission(wish, 'app://shipit/app/index.html')).toBe(false);
    }
  });
});

it('every page is sandboxed, isolated and without Node', () => {
  expect(pagePreferences('/out')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
  });
});

it('only what lies in the workspace is shown in the file manager', () => {
  expect(isInside('/home/ada/space', '/home/ada/space')).toBe(true);
  expect(isInside('/home/ada/space/feedback/batches.json', '/home/ada/space')).toBe(true);
  for (const path of [
    '/home/ada',
    '/home/ada/spaceship',
    '/home/ada/space/../secret',
    '/etc/passwd',
    'feedback',
  ]) {
    expect(isInside(path, '/home/ada/space'), path).toBe(false);
  }
});
