import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type ShipItBridge } from '#contract/bridge.ts';

// All that a window gets from the desktop: call, onEvent, and the path of a dropped file. Runs sandboxed
// before the page. Electron's own event objects never reach the page: they would hand over the sender.

const bridge: ShipItBridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onEvent(listener) {
    const hear = (_event: unknown, event: unknown) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear);
    };
  },
  pathOf: (file) => webUtils.getPathForFile(file),
};

// contextBridge freezes what it exposes.
contextBridge.exposeInMainWorld('shipit', bridge);
