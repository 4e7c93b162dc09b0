import type { ImportMapping } from '#core/feedback/mapping.ts';

/** What a vendor's fixture must become. */
export interface VendorFile {
  readonly file: string;
  /** How the summary begins. */
  readonly evidence: string;
  readonly source: string;
  /** What the recogniser finds for the settings of the source. */
  readonly found?: Partial<ImportMapping>;
  /** What a person adds to them. */
  readonly settings?: Partial<ImportMapping>;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly items: readonly object[];
  /** Whom it names as having voted, beside the items. */
  readonly voters?: readonly object[];
}

/** When most of the fixtures were written: late on a Wednesday. */
export const WRITTEN = '2026-02-25T22:17:00.000Z';
