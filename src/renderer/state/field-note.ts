import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CalendarDate } from '#core/time.ts';
import type { FieldNoteKind } from '#core/triage/field-note.ts';

// The field note that is being written. It outlives the dialog, the place and a restart: what a customer
// said is heard once. Kept in this window's storage until it is saved, by workspace.

export interface FieldNoteDraft {
  readonly words: string;
  readonly customer: string;
  readonly company: string;
  readonly saidOn: CalendarDate | null;
  readonly kind: FieldNoteKind;
  readonly tags: readonly string[];
  readonly area: string | null;
  readonly link: string;
}

interface FieldNotes {
  /** By path of the workspace. */
  readonly drafts: Readonly<Record<string, FieldNoteDraft>>;
}

export const useFieldNoteDrafts = create<FieldNotes>()(
  persist((): FieldNotes => ({ drafts: {} }), { name: 'shipit-field-note' }),
);

export function keepDraft(path: string, draft: FieldNoteDraft): void {
  useFieldNoteDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [path]: draft } }));
}

export function dropDraft(path: string): void {
  useFieldNoteDrafts.setState(({ drafts: { [path]: _saved, ...drafts } }) => ({ drafts }));
}

/** Whether the dialog, which the frame shows, is asked for. */
export const useFieldNoteDialog = create<{ readonly isAsked: boolean }>(() => ({ isAsked: false }));

export function askForFieldNote(): void {
  useFieldNoteDialog.setState({ isAsked: true });
}

export function closeFieldNote(): void {
  useFieldNoteDialog.setState({ isAsked: false });
}
