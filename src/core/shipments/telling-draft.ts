import type { FeedbackItem } from '../feedback/item.ts';
import type { Pitch } from '../pitches/pitch.ts';
import { startOfDay } from '../time.ts';
import type { Shipment } from './shipment.ts';

// A message to a customer who asked, as plain text to edit and send by one's own means. Their words
// stand in it whole, as they wrote them.

export interface TellingFacts {
  readonly customer: string | null;
  /** What they said, oldest first. */
  readonly items: readonly Pick<FeedbackItem, 'verbatim' | 'saidAt'>[];
  readonly project: Pick<Pitch, 'title' | 'promise'>;
  readonly shipment: Pick<Shipment, 'state' | 'shippedOn' | 'production'>;
  /** Names of the team. */
  readonly team: readonly string[];
  readonly sender: string;
  readonly organisation: string;
  /** Writes a day as people say it; wording of dates belongs to who shows them. */
  readonly sayDay: (moment: number | string) => string;
}

/** Subject line of the message. */
export function tellingSubject({ project }: Pick<TellingFacts, 'project'>): string {
  return `You asked for it: ${project.title}`;
}

/** The draft: their words, what shipped, since when they waited. */
export function tellingDraft(facts: TellingFacts): string {
  const { customer, items, project, shipment, team, sender, organisation, sayDay } = facts;
  const whole = shipment.state === 'partly' ? 'a first part of it is in production' : 'it is in production';
  const since = shipment.shippedOn ? `Since ${sayDay(shipment.shippedOn)} ` : 'Now ';
  return [
    `Hello${customer ? ` ${customer}` : ''},`,
    ...items.flatMap(({ verbatim, saidAt }, index) => [
      `${index === 0 ? 'You' : 'And you'} told us${saidAt === null ? '' : ` on ${sayDay(saidAt)}`}:`,
      quoted(verbatim),
    ]),
    `${since}${whole}: ${project.title}. ${project.promise}`,
    ...(shipment.production ? [`Where you find it: ${shipment.production}.`] : []),
    ...waited(facts),
    ...(team.length > 0 ? [`${team.join(', ')} built it, and read your words for it.`] : []),
    'If it does not do what you need, answer this message.',
    `${sender}\n${organisation}`,
  ].join('\n\n');
}

function waited({ items, shipment, sayDay }: TellingFacts): string[] {
  const first = items.find(({ saidAt }) => saidAt !== null)?.saidAt ?? null;
  // Who spoke after it shipped did not wait.
  if (first === null || !shipment.shippedOn || first >= startOfDay(shipment.shippedOn)) return [];
  return [`You waited for it since ${sayDay(first)}. Thank you for telling us.`];
}

function quoted(verbatim: string): string {
  return verbatim
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}
