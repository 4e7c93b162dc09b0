import { EventEmitter } from 'node:events';

// The stand-in knows the part of Electron that ShipIt! uses, and refuses the rest loudly: a test that
// passes on an API which silently does nothing would be worth less than none.

/** Thrown where the program uses something of Electron that the stand-in has not been taught. */
export class UnknownElectronApi extends Error {
  constructor(what: string) {
    super(
      `The Electron stand-in does not know ${what}. Teach it in tests/e2e/stand-in, true to the real one.`,
    );
    this.name = 'UnknownElectronApi';
  }
}

// What the language and the runtime themselves ask of any object.
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'prototype', 'length', 'name']);

/** The object, with every property that it does not have throwing. */
export function onlyKnown<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || ASKED_BY_THE_LANGUAGE.has(key)) {
        const value = Reflect.get(target, key);
        return typeof value === 'function' && key !== 'constructor'
          ? boundTo(target, key, value as Method)
          : value;
      }
      throw new UnknownElectronApi(`${name}.${key}`);
    },
    set(target, key, value) {
      if (!(key in target)) throw new UnknownElectronApi(`${name}.${String(key)}`);
      return Reflect.set(target, key, value);
    },
  });
}

type Method = (...args: unknown[]) => unknown;

// Private fields live on the target, so methods of a class must run there and not on the proxy.
function boundTo(target: object, key: string | symbol, method: Method): Method {
  return Object.hasOwn(target, key) ? method : method.bind(target);
}

/** Throws for options that the stand-in would ignore. */
export function refuseUnknownOptions(what: string, options: object, known: readonly string[]): void {
  for (const option of Object.keys(options)) {
    if (!known.includes(option)) throw new UnknownElectronApi(`the option ${option} of ${what}`);
  }
}

/** An emitter that accepts listeners only for events the stand-in has heard of. */
export class KnownEvents extends EventEmitter {
  readonly #owner: string;
  readonly #known: ReadonlySet<string>;

  constructor(owner: string, known: readonly string[]) {
    super();
    this.#owner = owner;
    this.#known = new Set(known);
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  /** Emits with an event object that can be prevented; answers whether it was. */
  emitPreventable(event: string, fields: object = {}, ...args: unknown[]): boolean {
    let isPrevented = false;
    const details = {
      ...fields,
      get defaultPrevented() {
        return isPrevented;
      },
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.emit(event, details, ...args);
    return isPrevented;
  }

  #check(event: string): void {
    if (!this.#known.has(event)) throw new UnknownElectronApi(`the event ${event} of ${this.#owner}`);
  }
}
