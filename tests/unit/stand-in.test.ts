import { describe, expect, it } from 'vitest';
import {
  KnownEvents,
  onlyKnown,
  refuseUnknownOptions,
  UnknownElectronApi,
} from '../e2e/stand-in/only-known.ts';
import { meantAddress, shownAddress } from '../e2e/stand-in/page-address.ts';

describe('the stand-in for Electron', () => {
  const shell = onlyKnown('shell', { openExternal: (address: string) => address });

  it('answers what it knows and refuses the rest by name', () => {
    expect(shell.openExternal('https://example.com')).toBe('https://example.com');
    expect(() => (shell as unknown as { openPath(): void }).openPath()).toThrow(UnknownElectronApi);
    expect(() => (shell as unknown as { openPath(): void }).openPath()).toThrow(/shell\.openPath/u);
    expect(() => Object.assign(shell, { beep: 1 })).toThrow(/shell\.beep/u);
  });

  it('can be awaited and printed like any object', async () => {
    expect(await shell).toBe(shell);
    expect(JSON.stringify(shell)).toBe('{}');
  });

  it('refuses events and options that it would ignore', () => {
    const contents = onlyKnown('webContents', new KnownEvents('webContents', ['will-navigate']));
    expect(() => contents.on('did-become-sentient', () => undefined)).toThrow(
      /did-become-sentient of webContents/u,
    );
    expect(() => refuseUnknownOptions('BrowserWindow', { width: 1, kiosk: true }, ['width'])).toThrow(
      /option kiosk/u,
    );
  });

  it('says whether a listener prevented an event', () => {
    const contents = new KnownEvents('webContents', ['will-navigate']);
    expect(contents.emitPreventable('will-navigate')).toBe(false);
    contents.on('will-navigate', (details: { preventDefault(): void }) => details.preventDefault());
    expect(contents.emitPreventable('will-navigate')).toBe(true);
  });

  it('tells the program app://shipit, whatever Chromium is shown', () => {
    const address = 'app://shipit/app/index.html#/feedback';
    expect(meantAddress(shownAddress(address))).toBe(address);
    expect(meantAddress('https://shipit.invalid.evil/')).toBe('https://shipit.invalid.evil/');
    expect(() => shownAddress('https://example.com/')).toThrow(/app:\/\/shipit only/u);
  });
});
