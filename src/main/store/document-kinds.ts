import type { z } from 'zod';

/** A step from one schema version to the next; what comes out is checked only after the last step. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

interface KindBase<T> {
  /** Has `schemaVersion` as one of its fields. */
  readonly schema: z.ZodType<T>;
  /** The version this program writes. */
  readonly version: number;
  /** By the version they start from: `{ 1: fromOneToTwo }`. */
  readonly migrations: Readonly<Record<number, Migration>>;
  /** Top-level fields that undo leaves alone: counters, so that no number is given twice. */
  readonly notUndone?: readonly string[];
}

/** A document there is one of: `people.json`. */
export interface SingleKind<T> extends KindBase<T> {
  readonly family: false;
  /** From the workspace folder, with slashes: `feedback/batches.json`. */
  readonly path: string;
  /** What is there before the first commit; null for the document that makes a folder a workspace. */
  readonly empty: (() => T) | null;
}

/** Documents of one shape in one folder: `hackathons/2026-Q4.json`, named `hackathons/2026-Q4`. */
export interface FamilyKind<T> extends KindBase<T> {
  readonly family: true;
  readonly folder: string;
  /** What a member's name looks like; other files of the folder are not ours. */
  readonly member: RegExp;
}

export type DocumentKind<T = unknown> = SingleKind<T> | FamilyKind<T>;

/** All kinds of a workspace by name. The one without `empty` makes a folder a workspace. */
export type DocumentKinds = Readonly<Record<string, DocumentKind>>;

type ContentOf<Kind> = Kind extends DocumentKind<infer T> ? T : never;

/** `'people' | 'hackathons/…'`: what `read` and `commit` take. */
export type DocumentName<Kinds extends DocumentKinds> = {
  [Name in keyof Kinds & string]: Kinds[Name]['family'] extends true ? `${Name}/${string}` : Name;
}[keyof Kinds & string];

/** What is in a document. A member of a family may be absent: null. */
export type DocumentValue<
  Kinds extends DocumentKinds,
  Name extends string,
> = Name extends `${infer Family}/${string}`
  ? ContentOf<Kinds[Family]> | null
  : Name extends keyof Kinds
    ? ContentOf<Kinds[Name]>
    : never;

export type FamilyName<Kinds extends DocumentKinds> = {
  [Name in keyof Kinds & string]: Kinds[Name]['family'] extends true ? Name : never;
}[keyof Kinds & string];

/** One document of a workspace: its kind, and where it is. */
export interface DocumentPlace {
  readonly name: string;
  readonly kind: DocumentKind;
  /** From the workspace folder, with slashes. */
  readonly path: string;
}

/** Finds the place of a document by its name; null where no kind has such a name. */
export function placeOf(kinds: DocumentKinds, name: string): DocumentPlace | null {
  const [family = '', member] = name.split('/', 2);
  const kind = Object.hasOwn(kinds, family) ? kinds[family] : undefined;
  if (!kind) return null;
  if (!kind.family) return name === family ? { name, kind, path: kind.path } : null;
  const isMember = member !== undefined && name === `${family}/${member}` && kind.member.test(member);
  return isMember ? { name, kind, path: `${kind.folder}/${member}.json` } : null;
}
