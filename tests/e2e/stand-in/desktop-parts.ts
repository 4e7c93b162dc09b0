import { hearTest, tellTest } from './control.ts';
import { KnownEvents, onlyKnown } from './only-known.ts';

// The parts of the desktop that a browser does not have: dialogs that the spec answers, displays that are
// always the same two, a menu that the spec can choose from.

const display = (id: number, label: string, x: number) => {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, label, bounds, workArea: bounds, size: { width: 1920, height: 1080 } };
};
const displays = [display(1, 'Desk', 0), display(2, 'Projector', 1920)] as const;
type Bounds = { readonly x: number };

export const screen = onlyKnown('screen', {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => [...displays],
  getDisplayMatching: ({ x }: Bounds) => (x < 1920 ? displays[0] : displays[1]),
});

let answers: string[][] = [];
hearTest('answerDialog', (paths) => {
  answers = [...answers, paths as string[]];
});

export const dialog = onlyKnown('dialog', {
  async showOpenDialog(_window: unknown, _options: object) {
    const [filePaths = [], ...rest] = answers;
    answers = rest;
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_window: unknown, _options: object) {
    const [[filePath = ''] = [], ...rest] = answers;
    answers = rest;
    return { canceled: filePath === '', filePath };
  },
  // Leave: a spec that closes a window means it.
  showMessageBoxSync: (_window: unknown, _options: object) => 1,
});

export const shell = onlyKnown('shell', {
  async openExternal(address: string) {
    tellTest({ openedExternally: address });
  },
  showItemInFolder: (path: string) => tellTest({ shownInFolder: path }),
});

const blockers = new Set<number>();
export const powerSaveBlocker = onlyKnown('powerSaveBlocker', {
  start(_type: 'prevent-display-sleep') {
    const id = blockers.size + 1;
    blockers.add(id);
    tellTest({ awake: true });
    return id;
  },
  stop(id: number) {
    blockers.delete(id);
    tellTest({ awake: false });
  },
});

export const powerMonitor = onlyKnown('powerMonitor', new KnownEvents('powerMonitor', ['shutdown']));

interface MenuItem {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}
let menu: readonly MenuItem[] = [];
hearTest('chooseMenu', (label) => {
  const item = menu.flatMap(({ submenu = [] }) => submenu).find((candidate) => candidate.label === label);
  if (!item?.click) throw new Error(`The menu has no item ${String(label)}.`);
  item.click();
});

export const Menu = onlyKnown('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu(template: readonly MenuItem[]) {
    menu = template;
  },
});
