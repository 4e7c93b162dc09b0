import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import { PersonId, PitchId } from '#core/ids.ts';
import { daysByQuarter, tellingRates } from '#core/impact/by-quarter.ts';
import { askingCustomers } from '#core/impact/customers-to-tell.ts';
import { shipRates } from '#core/impact/ship-rate.ts';
import { median, timesToProduction } from '#core/impact/time-to-production.ts';
import { markTold } from '#core/shipments/shipment-rules.ts';
import { aHackathon, aQuarterOf, at } from '#tests/builders/hackathon.ts';
import { factsOf, problemsOf, withShipment } from '#tests/builders/shipments.ts';

const problems = problemsOf({ 'problem-1': ['i1', 'i2', 'i3'] });
const facts = factsOf([
  ['i1', 'Ann', '2026-11-01'],
  ['i2', 'Bob', '2026-11-11'],
  ['i3', 'Ann', '2026-11-21'],
]);
const Q3 = Quarter.parse('2026-Q3');
const named = (quarter: Quarter, document: HackathonDocument) => ({ ...document, quarter });

describe('The ship rate', () => {
  it('counts the projects of a quarter that are in production, with evidence', () => {
    const half = withShipment(aQuarterOf(['A', 'B'], 'closed'), 'A');
    const claimed = withShipment(half, 'B', { evidence: [] });
    expect(shipRates([claimed])).toEqual([
      { quarter: '2026-Q4', projects: 2, shipped: 1, rate: 0.5, isClosed: true },
    ]);
  });

  it('has no rate for a quarter without projects, and says which quarter still runs', () => {
    const rates = shipRates([aHackathon('open'), named(Q3, aQuarterOf(['A'], 'closed'))]);
    expect(rates.map(({ quarter, rate, isClosed }) => [quarter, rate, isClosed])).toEqual([
      ['2026-Q3', 0, true],
      ['2026-Q4', null, false],
    ]);
  });
});

describe('Days to production', () => {
  it('run from the first complaint to the day it went into production', () => {
    const shipped = withShipment(aQuarterOf(['A'], 'closed'), 'A');
    expect(timesToProduction([shipped], problems, facts)).toMatchObject([{ title: 'A', days: 29 }]);
  });

  it('are not counted for what did not ship, nor where no complaint has a date', () => {
    expect(timesToProduction([aQuarterOf(['A'], 'closed')], problems, facts)).toEqual([]);
    const shipped = withShipment(aQuarterOf(['A'], 'closed'), 'A');
    expect(timesToProduction([shipped], problems, factsOf([['i1', 'Ann', null]]))).toEqual([]);
  });

  it('have a median by quarter, and none where nothing shipped', () => {
    const times = [10, 30, 20, 40].map((days) => ({
      quarter: Q3,
      projectId: PitchId.parse('p'),
      title: 'p',
      days,
    }));
    expect(daysByQuarter([Q3, Quarter.parse('2026-Q4')], times)).toEqual([
      { quarter: '2026-Q3', medianDays: 25, projects: 4 },
      { quarter: '2026-Q4', medianDays: null, projects: 0 },
    ]);
  });

  it('has as many values below the median as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('The customers who asked', () => {
  it('are listed once for each project that shipped, with all they said, oldest first', () => {
    const shipped = withShipment(aQuarterOf(['A', 'B'], 'closed'), 'A');
    expect(
      askingCustomers(shipped, problems, facts).map(({ projectTitle, customer, itemIds, told }) => [
        projectTitle,
        customer,
        itemIds,
        told,
      ]),
    ).toEqual([
      ['A', 'Ann', ['i1', 'i3'], null],
      ['A', 'Bob', ['i2'], null],
    ]);
  });

  it('count as told by quarter once somebody marked it', () => {
    const shipped = withShipment(aQuarterOf(['A'], 'closed'), 'A');
    const by = { by: PersonId.parse('engineer-of-A'), at: at(5000) };
    const told = markTold(shipped, PitchId.parse('A'), ['bob\n'], by);
    expect(tellingRates([Q3, told.quarter], askingCustomers(told, problems, facts))).toEqual([
      { quarter: '2026-Q3', asked: 0, told: 0 },
      { quarter: '2026-Q4', asked: 2, told: 1 },
    ]);
  });
});
