import { type Room, type RoomSettings, type SoundPage, soundingPage } from '#core/demos/room.ts';
import type { Instant } from '#core/time.ts';
import type { EventBus } from './event-bus.ts';
import type { Caller } from './kernel.ts';
import type { MachineSettingsFile } from './machine-settings.ts';

interface RoomKeeperOptions {
  readonly settings: MachineSettingsFile;
  readonly bus: EventBus;
  readonly now: () => Instant;
  /** Only who runs the show is heard: a page of anybody else stays silent. */
  readonly maySound: (caller: Caller) => boolean;
  readonly log: (message: string, fault: unknown) => void;
}

/** Knows the room of this machine and the pages that could sound, and tells whenever either is different. */
export class RoomKeeper {
  readonly #options: RoomKeeperOptions;
  readonly #pages = new Set<{ readonly caller: Caller; readonly page: SoundPage }>();
  #told: string;

  constructor(options: RoomKeeperOptions) {
    this.#options = options;
    this.#told = JSON.stringify(this.room);
    // Who acts through a page, and as what, decides whether it may sound.
    options.bus.listen(({ type }) => {
      if (type === 'workspace.changed' || type === 'document.changed') this.tell();
    });
  }

  get room(): Room {
    const { settings, maySound } = this.#options;
    const { look, sound, soundPage } = settings.read().room;
    const pages = [...this.#pages].filter(({ caller }) => maySound(caller)).map(({ page }) => page);
    return { look, sound, soundFrom: soundingPage(pages, soundPage) };
  }

  /** A page of the app is there, until the returned function is called. */
  open(caller: Caller, page: SoundPage): () => void {
    const opened = { caller, page };
    this.#pages.add(opened);
    this.tell();
    return () => {
      this.#pages.delete(opened);
      this.tell();
    };
  }

  async change(rule: (room: RoomSettings) => RoomSettings): Promise<void> {
    const kept = this.#options.settings.change((settings) => ({
      ...settings,
      room: rule(settings.room),
    }));
    this.tell();
    // A full disk must not make a show silent: it is so for now, and only the next start will not know.
    await kept.catch((fault: unknown) => this.#options.log('The room was not remembered.', fault));
  }

  /** Tells every page, where something is different. */
  tell(): void {
    const { room } = this;
    const told = JSON.stringify(room);
    if (told === this.#told) return;
    this.#told = told;
    this.#options.bus.tell({ type: 'room.changed', now: this.#options.now(), room });
  }
}
