import { readFileSync } from 'node:fs';

// The built preload runs before the page, in a function of its own, with a `require` that knows the three
// modules a sandboxed preload of ours uses. Electron gives it a world of its own; this does not, so what
// a page could do to a preload is tested with the real one only.

/** The script that goes before every page. Runs in main frames of the app only. */
export function preloadScript(preloadFile: string, appOrigin: string): string {
  return `(${enterPage.toString()})(${JSON.stringify(appOrigin)}, function (require, module, exports) {
${readFileSync(preloadFile, 'utf8')}
});`;
}

/** Sent into the page as text, so it uses nothing from outside itself. */
function enterPage(
  appOrigin: string,
  runPreload: (require: (name: string) => object, module: object, exports: object) => void,
): void {
  if (window !== window.top || window.location.origin !== appOrigin) return;
  const page = window as unknown as Record<string, unknown>;
  const invoke = page.__standInInvoke as (channel: string, args: unknown[]) => Promise<unknown>;
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const paths = new Map<string, string>();
  page.__standIn = Object.freeze({
    emit(channel: string, args: unknown[]) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
    knowFile: (name: string, path: string) => void paths.set(name, path),
  });
  const onlyKnown = (name: string, object: object) =>
    new Proxy(object, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`The Electron stand-in does not know ${name}.${String(key)} in a preload.`);
      },
    });
  const frozen = (value: object): object => {
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner) frozen(inner);
    return Object.freeze(value);
  };
  const electron = {
    contextBridge: onlyKnown('contextBridge', {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: frozen({ ...api }), enumerable: true }),
    }),
    ipcRenderer: onlyKnown('ipcRenderer', {
      invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
      on(channel: string, listener: () => void) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: () => void) => void listeners.get(channel)?.delete(listener),
    }),
    webUtils: onlyKnown('webUtils', {
      getPathForFile: (file: File) => paths.get(file.name) ?? '',
    }),
  };
  const require = (name: string) => {
    if (name === 'electron') return onlyKnown('electron', electron);
    throw new Error(`A sandboxed preload cannot require ${name}.`);
  };
  const module = { exports: {} };
  runPreload(require, module, module.exports);
}
