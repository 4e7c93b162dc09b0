import type { LogEntry } from '#core/shipments/ship-log.ts';
import { Evidence, type ShipmentDetails, type ShipmentState } from '#core/shipments/shipment.ts';
import type { CalendarDate } from '#core/time.ts';

/** A record as its form holds it. */
export interface RecordDraft {
  readonly state: ShipmentState;
  readonly shippedOn: CalendarDate | null;
  readonly production: string;
  readonly evidence: readonly Evidence[];
  /** A link that was typed and not yet added; it counts once it is a link. */
  readonly link: string;
  readonly linkLabel: string;
  readonly note: string;
}

/** Begins with what was recorded last, so that a change is a change and not all of it again. */
export function draftFor({ current }: Pick<LogEntry, 'current'>, today: CalendarDate): RecordDraft {
  return {
    state: current?.state ?? 'fully',
    shippedOn: current?.shippedOn ?? today,
    production: current?.production ?? '',
    evidence: current?.evidence ?? [],
    link: '',
    linkLabel: '',
    note: '',
  };
}

/** The link that is being typed, as evidence; null until it is one. */
export function typedLink({ link, linkLabel }: Pick<RecordDraft, 'link' | 'linkLabel'>): Evidence | null {
  const parsed = Evidence.safeParse({ kind: 'link', url: link.trim(), label: linkLabel });
  return parsed.success ? parsed.data : null;
}

/** The draft as core wants it. What is not in production has no day in production. */
export function detailsOf(draft: RecordDraft): ShipmentDetails {
  const { state, shippedOn, production, evidence, note } = draft;
  const typed = typedLink(draft);
  return {
    state,
    shippedOn: state === 'not-shipped' ? null : shippedOn,
    production: production.trim(),
    evidence: typed ? [...evidence, typed] : [...evidence],
    note: note.trim(),
  };
}

/** Tells pieces of evidence apart in a list. */
export function evidenceKey(piece: Evidence): string {
  return piece.kind === 'link' ? piece.url : piece.attachmentId;
}
