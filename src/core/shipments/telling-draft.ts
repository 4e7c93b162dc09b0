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
  const { customer, items, team, sayDay } = facts;
  return [
    `Hello${customer ? ` ${customer}` : ''},`,
    ...items.flatMap(({ verbatim, saidAt }, index) => [
      `${index === 0 ? 'You' : 'And you'} told us${saidAt === null ? '' : ` on ${sayDay(saidAt)}`}:`,
      quoted(verbatim),
    ]),
    ...shipped(facts),
    ...waited(facts),
    ...(team.length > 0 ? [`${team.join(', ')} built it, and read your words for it.`] : []),
    ...ending(facts),
  ].join('\n\n');
}

/** One for all who voted for the same: the words are somebody else's, so they are named as what they voted for. */
export function votersDraft(facts: Omit<TellingFacts, 'customer'>): string {
  const { items, team } = facts;
  return [
    'Hello,',
    ...items.flatMap(({ verbatim }) => ['You voted for this on our board:', quoted(verbatim)]),
    ...shipped(facts),
    ...(team.length > 0 ? [`${team.join(', ')} built it. Thank you for your vote.`] : []),
    ...ending(facts),
  ].join('\n\n');
}

type Shipped = Pick<TellingFacts, 'project' | 'shipment' | 'sayDay'>;

function shipped({ project, shipment, sayDay }: Shipped): string[] {
  const whole = shipment.state === 'partly' ? 'a first part of it is in production' : 'it is in production';
  const since = shipment.shippedOn ? `Since ${sayDay(shipment.shippedOn)} ` : 'Now ';
  return [
    `${since}${whole}: ${project.title}. ${project.promise}`,
    ...(shipment.production ? [`Where you find it: ${shipment.production}.`] : []),
  ];
}

function ending({ sender, organisation }: Pick<TellingFacts, 'sender' | 'organisation'>): string[] {
  return ['If it does not do what you need, answer this message.', `${sender}\n${organisation}`];
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
