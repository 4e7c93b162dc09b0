import type { AppStatus } from '#contract/workspace-calls.ts';
import type { PersonId } from '#core/ids.ts';
import type { Person, Role } from '#core/people/person.ts';
import { Refusal } from '#core/refusals.ts';
import type { ReadOnlyReason } from '#main/store/workspace-store.ts';
import type { EventBus } from './event-bus.ts';
import type { Caller, KernelOptions } from './kernel.ts';
import { type MachineSettingsFile, withOpened } from './machine-settings.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { RoomKeeper } from './room-keeper.ts';

/** The workspace that is open, and why it may only be read. */
export interface Opened {
  readonly workspace: OpenWorkspace;
  readonly readOnlyReason: ReadOnlyReason | null;
}

/** What the program knows beside the documents: the open workspace, and who acts through which door. */
export class AppSession {
  readonly settings: MachineSettingsFile;
  readonly bus: EventBus;
  readonly room: RoomKeeper;
  readonly #options: KernelOptions;
  readonly #acting = new Map<string, PersonId>();
  #opened: Opened | null = null;
  // Opening and closing take turns, so that two clicks do not open two workspaces.
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: KernelOptions, settings: MachineSettingsFile, bus: EventBus) {
    this.#options = options;
    this.settings = settings;
    this.bus = bus;
    this.room = new RoomKeeper({
      settings,
      bus,
      now: () => options.clock.now(),
      maySound: (caller) => this.#isWritable() && this.personOf(caller)?.role === 'organiser',
      log: options.log,
    });
  }

  get opened(): Opened | null {
    return this.#opened;
  }

  /** Throws `no-workspace` when none is open. */
  workspace(): OpenWorkspace {
    if (!this.#opened) throw new Refusal('no-workspace', 'Open or create a workspace first.');
    return this.#opened.workspace;
  }

  /**
   * Opens what `open` opens in place of what is open now. When that fails, the workspace before it
   * stays open, unless it is the same folder, which only one can hold.
   */
  async switchTo(folder: string, open: () => Promise<Opened>): Promise<void> {
    const before = this.#opened;
    try {
      await this.#inTurn(() => this.#switchNow(folder, open));
    } finally {
      // Also where the same folder could not be opened again: nothing is open then.
      if (this.#opened !== before) this.#tellChanged();
    }
  }

  async close(): Promise<void> {
    try {
      await this.#inTurn(() => this.#closeNow());
    } finally {
      this.#tellChanged();
    }
  }

  /** Closes because somebody wants it closed: the next start opens nothing by itself. */
  async putAway(): Promise<void> {
    await this.close();
    await this.#keep((settings) => ({ ...settings, open: null }));
  }

  /** Who acts through this caller: chosen in this session, else who acted last on this machine. */
  personOf(caller: Caller): Person | null {
    if (!this.#opened) return null;
    const { folder } = this.#opened.workspace;
    const { people } = this.#opened.workspace.read('people');
    const chosen = this.#acting.get(caller.sessionId);
    const last = caller.door === 'window' ? this.settings.read().actingPersons[folder] : undefined;
    return people[chosen ?? last ?? ''] ?? null;
  }

  /**
   * The role in which a caller acts. While a roster has no organiser, whoever sets it up is one; and
   * the command line belongs to the owner of the machine and the files.
   */
  roleOf(caller: Caller): Role | null {
    const people = Object.values(this.workspace().read('people').people);
    const person = this.personOf(caller);
    if (person) return person.role;
    const hasOrganiser = people.some(({ role }) => role === 'organiser');
    return !hasOrganiser || caller.door === 'command-line' ? 'organiser' : null;
  }

  /** Whoever only reads sees the show as it stood when it was opened: that is nothing to sound by. */
  #isWritable(): boolean {
    return this.#opened?.workspace.store.mode === 'write';
  }

  async actAs(caller: Caller, person: PersonId): Promise<void> {
    const { folder } = this.workspace();
    this.#acting.set(caller.sessionId, person);
    this.room.tell();
    if (caller.door !== 'window') return;
    await this.#keep((settings) => ({
      ...settings,
      actingPersons: { ...settings.actingPersons, [folder]: person },
    }));
  }

  status(caller: Caller): AppStatus {
    const opened = this.#opened;
    return {
      version: this.#options.version,
      now: this.#options.clock.now(),
      door: this.#options.door,
      defaultFolder: this.#options.defaultFolder,
      recent: this.settings.read().recent,
      workspace: opened && {
        path: opened.workspace.folder,
        mode: opened.workspace.store.mode,
        readOnlyReason: opened.readOnlyReason,
        feedbackTrouble: opened.workspace.library.trouble,
      },
      actingPerson: this.personOf(caller)?.id ?? null,
      room: this.room.room,
    };
  }

  async #switchNow(folder: string, open: () => Promise<Opened>): Promise<void> {
    if (this.#opened?.workspace.folder === folder) await this.#letGo();
    const opened = await open();
    await this.#letGo();
    this.#opened = opened;
    // Only now: the one before it has given the host clock free.
    await opened.workspace.clock.settle();
    await this.#remember(opened);
  }

  async #remember({ workspace, readOnlyReason }: Opened): Promise<void> {
    this.#acting.clear();
    const { organisation } = workspace.read('shipit');
    const openedAt = this.#options.clock.now();
    const recent = { path: workspace.folder, organisation, openedAt };
    await this.#keep((settings) => withOpened(settings, recent, readOnlyReason === 'asked'));
  }

  // A full disk must not keep anyone out of a workspace: what cannot be remembered is only a list.
  async #keep(rule: Parameters<MachineSettingsFile['change']>[0]): Promise<void> {
    await this.settings
      .change(rule)
      .catch((fault: unknown) => this.#options.log('The settings of this machine were not saved.', fault));
  }

  // Its folder may be gone, with a stick that was pulled out; that must not keep the next one from opening.
  async #letGo(): Promise<void> {
    await this.#closeNow().catch((fault: unknown) =>
      this.#options.log('The workspace before this one did not close in order.', fault),
    );
  }

  async #closeNow(): Promise<void> {
    const closing = this.#opened;
    this.#opened = null;
    await closing?.workspace.close();
  }

  #tellChanged(): void {
    this.bus.tell({ type: 'workspace.changed', now: this.#options.clock.now() });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
