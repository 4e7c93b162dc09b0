import { standInApp } from './app.ts';
import { hearTest, tellTest } from './control.ts';
import { KnownEvents, onlyKnown } from './only-known.ts';

// The parts of the desktop that a browser does not have: dialogs that the spec answers, displays that come and
// go as the spec says, a menu that the spec can choose from.

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface StandInDisplay {
  readonly id: number;
  readonly label: string;
  readonly bounds: Bounds;
  readonly workArea: Bounds;
  readonly size: { readonly width: number; readonly height: number };
}

const display = (id: number, label: string, x: number): StandInDisplay => {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, label, bounds, workArea: bounds, size: { width: 1920, height: 1080 } };
};
/** Two at first; the first is the primary one and stays. */
let displays: readonly StandInDisplay[] = [display(1, 'Desk', 0), display(2, 'Projector', 1920)];

class StandInScreen extends KnownEvents {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }
  getPrimaryDisplay = () => displays[0];
  getAllDisplays = () => [...displays];
  /** The one that the middle lies on, else the primary. */
  getDisplayMatching = ({ x, y, width, height }: Bounds) =>
    displays.find(({ bounds }) => holds(bounds, x + width / 2, y + height / 2)) ?? displays[0];
}

const holds = (bounds: Bounds, x: number, y: number) =>
  x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;

const standInScreen = new StandInScreen();
export const screen = onlyKnown('screen', standInScreen);

// The list is new before the events are heard, as in Electron; one that only stands elsewhere has changed.
hearTest('plugDisplays', (value) => {
  const before = displays;
  displays = (value as { id: number; label: string; x: number }[]).map(({ id, label, x }) =>
    display(id, label, x),
  );
  for (const gone of before.filter(({ id }) => !displays.some((one) => one.id === id))) {
    standInScreen.emit('display-removed', {}, gone);
  }
  for (const now of displays) {
    const was = before.find(({ id }) => id === now.id);
    if (!was) standInScreen.emit('display-added', {}, now);
    else if (was.bounds.x !== now.bounds.x) {
      standInScreen.emit('display-metrics-changed', {}, now, ['bounds', 'workArea']);
    }
  }
});

let answers: string[][] = [];
hearTest('answerDialog', (paths) => {
  answers = [...answers, paths as string[]];
});

const questions: ((button: number) => void)[] = [];
// At once, before anything else that the spec tells is heard: the program has its answer by then.
hearTest('answerQuestion', (button) => questions.shift()?.(button as number));
hearTest('closeAppWindow', () => standInApp.closeFirstWindow());
hearTest('askToQuit', () => standInApp.quit());

export const dialog = onlyKnown('dialog', {
  /** Stands until the spec chooses, as it would until a person does. */
  showMessageBox: (_window: unknown, { message }: { readonly message: string }) =>
    new Promise((done) => {
      questions.push((response) => done({ response, checkboxChecked: false }));
      tellTest({ asked: message });
    }),
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
