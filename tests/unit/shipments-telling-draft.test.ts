import { describe, expect, it } from 'vitest';
import { type TellingFacts, tellingDraft, tellingSubject } from '#core/shipments/telling-draft.ts';
import { day, fullDetails } from '#tests/builders/shipments.ts';

const facts: TellingFacts = {
  customer: 'Ann Vos',
  items: [{ verbatim: 'The export never finishes.\n\nI gave up at 40 %.', saidAt: day('2026-03-02') }],
  project: { title: 'Exports that finish', promise: 'Every export answers within ten seconds.' },
  shipment: fullDetails,
  team: ['Ada', 'Ben'],
  sender: 'Olga',
  organisation: 'Ferry & Sons',
  sayDay: (moment) => (typeof moment === 'number' ? new Date(moment).toISOString().slice(0, 10) : moment),
};

describe('The draft of a message to a customer', () => {
  it('quotes their own words whole, line by line', () => {
    expect(tellingDraft(facts)).toContain('> The export never finishes.\n>\n> I gave up at 40 %.');
  });

  it('says what shipped, where, and since when they waited', () => {
    const draft = tellingDraft(facts);
    expect(draft).toContain('Hello Ann Vos,');
    expect(draft).toContain('You told us on 2026-03-02:');
    expect(draft).toContain(
      'Since 2026-12-01 it is in production: Exports that finish. Every export answers within ten seconds.',
    );
    expect(draft).toContain('Booking service 4.2, everywhere');
    expect(draft).toContain('You waited for it since 2026-03-02.');
    expect(draft.endsWith('Olga\nFerry & Sons')).toBe(true);
  });

  it('promises no more than a part where a part has shipped', () => {
    const draft = tellingDraft({ ...facts, shipment: { ...fullDetails, state: 'partly' } });
    expect(draft).toContain('a first part of it is in production');
  });

  it('does not say that somebody waited who spoke after it had shipped', () => {
    const late = { ...facts, items: [{ verbatim: 'Still slow?', saidAt: day('2026-12-05') }] };
    expect(tellingDraft(late)).not.toContain('You waited');
  });

  it('greets whom nobody knows by name without inventing one', () => {
    const draft = tellingDraft({ ...facts, customer: null, items: [{ verbatim: 'Slow.', saidAt: null }] });
    expect(draft.startsWith('Hello,\n\nYou told us:\n\n> Slow.')).toBe(true);
  });

  it('is about the project', () => {
    expect(tellingSubject(facts)).toBe('You asked for it: Exports that finish');
  });
});
