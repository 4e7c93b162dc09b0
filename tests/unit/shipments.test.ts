import { describe, expect, it } from 'vitest';
import { PersonId, PitchId, ShipmentId } from '#core/ids.ts';
import { refusalOf } from '#core/refusals.ts';
import { shipLog } from '#core/shipments/ship-log.ts';
import { Evidence, type ShipmentDetails } from '#core/shipments/shipment.ts';
import {
  currentShipment,
  isShipped,
  markTold,
  missingProof,
  recordShipment,
  refuseRecording,
  verifyShipment,
} from '#core/shipments/shipment-rules.ts';
import { aQuarterOf, at } from '#tests/builders/hackathon.ts';
import { fullDetails, withShipment } from '#tests/builders/shipments.ts';

const EXPORT = PitchId.parse('Export');
const engineer = PersonId.parse('engineer-of-Export');
const stranger = PersonId.parse('engineer-of-Tickets');
const quarter = () => aQuarterOf(['Export', 'Tickets'], 'wrap-up');

describe('A record of what shipped', () => {
  it('counts with production, a date and a piece of evidence', () => {
    expect(missingProof(fullDetails)).toEqual([]);
    expect(isShipped(withShipment(quarter(), 'Export'), EXPORT)).toBe(true);
  });

  it.each([
    ['production', { production: '  ' }],
    ['date', { shippedOn: null }],
    ['evidence', { evidence: [] }],
    ['state', { state: 'behind-flag' }],
    ['state', { state: 'rolled-back' }],
    ['state', { state: 'not-shipped' }],
  ] as const)('does not count while it lacks %s: %o', (missing, changes) => {
    const details = { ...fullDetails, ...changes } as ShipmentDetails;
    expect(missingProof(details)).toEqual([missing]);
    expect(isShipped(withShipment(quarter(), 'Export', details), EXPORT)).toBe(false);
  });

  it('is made by the team and by nobody else', () => {
    expect(refusalOf(() => refuseRecording(quarter(), EXPORT, stranger))?.code).toBe('only-team-ships');
    const made = { id: ShipmentId.parse('s'), by: stranger, at: at(1) };
    expect(refusalOf(() => recordShipment(quarter(), EXPORT, fullDetails, made))?.code).toBe(
      'only-team-ships',
    );
    expect(refusalOf(() => refuseRecording(quarter(), EXPORT, engineer))).toBeNull();
  });

  it.each(['draft', 'open'] as const)('is not made before building: %s', (phase) => {
    const early = { ...quarter(), phase };
    expect(refusalOf(() => refuseRecording(early, EXPORT, engineer))?.code).toBe('wrong-phase');
  });

  it('says how the project stands until a newer one does', () => {
    const rolledBack = withShipment(withShipment(quarter(), 'Export'), 'Export', { state: 'rolled-back' });
    expect(currentShipment(rolledBack, EXPORT)?.state).toBe('rolled-back');
    expect(isShipped(rolledBack, EXPORT)).toBe(false);
  });

  it('is verified by somebody outside the team', () => {
    const document = withShipment(quarter(), 'Export');
    const id = currentShipment(document, EXPORT)?.id ?? ShipmentId.parse('none');
    expect(refusalOf(() => verifyShipment(document, id, { by: engineer, at: at(9) }))?.code).toBe(
      'own-shipment',
    );
    const verified = verifyShipment(document, id, { by: stranger, at: at(9) });
    expect(currentShipment(verified, EXPORT)).toMatchObject({ verifiedBy: stranger, verifiedAt: 9 });
  });

  it('takes links of the web and nothing else as links', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'not a link']) {
      expect(Evidence.safeParse({ kind: 'link', url, label: '' }).success).toBe(false);
    }
  });
});

describe('Telling customers', () => {
  const told = { by: engineer, at: at(50) };

  it('waits until the project is shipped', () => {
    expect(refusalOf(() => markTold(quarter(), EXPORT, ['ann\n'], told))?.code).toBe('not-shipped');
  });

  it('keeps who told a customer first', () => {
    const once = markTold(withShipment(quarter(), 'Export'), EXPORT, ['ann\n'], told);
    const twice = markTold(once, EXPORT, ['ann\n', 'bob\n'], { by: stranger, at: at(60) });
    expect(Object.values(twice.tellings).map(({ customerKey, toldBy }) => [customerKey, toldBy])).toEqual([
      ['ann\n', engineer],
      ['bob\n', stranger],
    ]);
  });
});

describe('The ship log', () => {
  it('lists every project, what shipped before what did not', () => {
    const log = shipLog([withShipment(quarter(), 'Tickets')]);
    expect(log.map(({ project, state }) => [project.title, state])).toEqual([
      ['Tickets', 'fully'],
      ['Export', 'not-shipped'],
    ]);
  });

  it('says plainly that a claim without evidence is not shipped, and what it lacks', () => {
    const [entry] = shipLog([withShipment(aQuarterOf(['Export'], 'closed'), 'Export', { evidence: [] })]);
    expect(entry).toMatchObject({ isShipped: false, state: 'not-shipped', missing: ['evidence'] });
    expect(entry?.current?.state).toBe('fully');
  });

  it('lacks everything while nothing is recorded', () => {
    const [entry] = shipLog([aQuarterOf(['Export'], 'building')]);
    expect(entry).toMatchObject({ current: null, missing: ['state', 'production', 'date', 'evidence'] });
  });

  it('keeps every record, newest first', () => {
    const changed = withShipment(withShipment(quarter(), 'Export', { state: 'partly' }), 'Export');
    const entry = shipLog([changed]).find(({ project }) => project.id === EXPORT);
    expect(entry?.records.map(({ state }) => state)).toEqual(['fully', 'partly']);
  });
});
