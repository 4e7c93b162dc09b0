import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAppAddress, resolveAppPath } from '#main/electron/app-path.ts';

const FOLDER = '/opt/shipit/out/renderer';

describe('an address of the app', () => {
  it.each([
    ['app://shipit/app/index.html', 'app/index.html'],
    ['app://shipit/app/index.html#/feedback', 'app/index.html'],
    ['app://shipit/stage/index.html?x=1#/2026-Q4', 'stage/index.html'],
    ['app://shipit/assets/app-BfY_x-1.js', 'assets/app-BfY_x-1.js'],
    ['app://shipit/app/index.html?/../../../etc/passwd', 'app/index.html'],
  ])('%s is the built file %s', (address, file) => {
    expect(resolveAppPath(address, FOLDER)).toBe(join(FOLDER, file));
  });

  it.each([
    'app://shipit',
    'app://shipit/',
    'app://shipit//',
    'app://shipit/.',
    'app://shipit/..',
    'app://shipit/../package.json',
    'app://shipit/../../package.json',
    'app://shipit/app/../../package.json',
    'app://shipit/app/../app/index.html',
    'app://shipit/./app/index.html',
    'app://shipit/app/./index.html',
    'app://shipit/app//index.html',
    'app://shipit//etc/passwd',
    'app://shipit///etc/passwd',
    'app://shipit/app/',
    'app://shipit/%2e%2e/package.json',
    'app://shipit/%2E%2E%2Fpackage.json',
    'app://shipit/..%2fpackage.json',
    'app://shipit/..%5cpackage.json',
    'app://shipit/%252e%252e%252fpackage.json',
    'app://shipit/app%2findex.html',
    'app://shipit/app/index.html%00.js',
    'app://shipit/app/index.html\u0000.js',
    'app://shipit/..\\package.json',
    'app://shipit/..\\..\\package.json',
    'app://shipit/app\\index.html',
    'app://shipit/\\\\server\\share\\file.js',
    'app://shipit/C:/Windows/win.ini',
    'app://shipit/C:\\Windows\\win.ini',
    'app://shipit/c%3a/Windows/win.ini',
    'app://shipit/file:///etc/passwd',
    'app://shipit/.env',
    'app://shipit/app/.hidden.js',
    'app://shipit/.../package.json',
    'app://shipit/....//package.json',
    'app://shipit/app/index.html/..',
    'app://shipit/app/index.html::$DATA',
    'app://shipit/app/index.html ',
    'app://shipit/ app/index.html',
    'app://shipit/~/secret.js',
    'app://shipit/\u2025/package.json',
    'app://shipit/\uFF0E\uFF0E/package.json',
    'app://shipit/app\u2215..\u2215package.json',
    'app://shipit/%c0%ae%c0%ae/package.json',
    'app://shipit/%uff0e%uff0e/package.json',
    'app://shipit/;/../package.json',
    'app://shipit/app/\n../index.html',
    'app://other/app/index.html',
    'app://shipit.evil/app/index.html',
    'app://shipit@evil/app/index.html',
    'app://user@shipit/app/index.html',
    'app://shipit:1/app/index.html',
    'APP://SHIPIT/app/index.html',
    'file:///etc/passwd',
    'https://shipit/app/index.html',
    '',
  ])('%j names no file', (address) => {
    expect(resolveAppPath(address, FOLDER)).toBeNull();
  });

  it('as Electron writes it, with the dots already taken out, stays inside too', () => {
    const { href } = new URL('app://shipit/app/../../../etc/passwd');
    expect(resolveAppPath(href, FOLDER)).toBe(join(FOLDER, 'etc/passwd'));
  });

  it('is told from every other', () => {
    expect(isAppAddress('app://shipit/app/index.html')).toBe(true);
    for (const other of ['', 'about:blank', 'app://shipit', 'app://shipit.evil/', 'https://shipit/']) {
      expect(isAppAddress(other)).toBe(false);
    }
  });
});
