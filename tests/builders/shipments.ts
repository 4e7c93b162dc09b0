import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { ItemId, PersonId, PitchId, ProblemId, ShipmentId } from '#core/ids.ts';
import { noProblems, type ProblemsDocument } from '#core/problems/problem.ts';
import { createProblem } from '#core/problems/problem-rules.ts';
import { ShipmentDetails } from '#core/shipments/shipment.ts';
import { recordShipment } from '#core/shipments/shipment-rules.ts';
import { Instant } from '#core/time.ts';
import { at } from './hackathon.ts';

export const day = (date: string) => Instant.parse(Date.parse(`${date}T09:00:00Z`));

/** What a team says when all of it is there. */
export const fullDetails = ShipmentDetails.parse({
  state: 'fully',
  shippedOn: '2026-12-01',
  production: 'Booking service 4.2, everywhere',
  evidence: [{ kind: 'link', url: 'https://status.example/4.2', label: 'Release note' }],
  note: '',
});

let made = 0;

/** The quarter after the project's own engineer has recorded a shipment. */
export function withShipment(
  document: HackathonDocument,
  title: string,
  details: Partial<ShipmentDetails> = {},
): HackathonDocument {
  made += 1;
  return recordShipment(
    document,
    PitchId.parse(title),
    { ...fullDetails, ...details },
    {
      id: ShipmentId.parse(`shipment-${made}`),
      by: PersonId.parse(`engineer-of-${title}`),
      at: at(1000 + made),
    },
  );
}

/** Problems by id, each with the items that are its evidence. */
export function problemsOf(evidence: Readonly<Record<string, readonly string[]>>): ProblemsDocument {
  return Object.entries(evidence).reduce(
    (document, [id, items]) =>
      createProblem(
        document,
        {
          statement: { when: `it is ${id}`, want: 'have it solved', soThat: 'go on' },
          areaId: null,
          benefitId: null,
        },
        items.map((item) => ItemId.parse(item)),
        { id: ProblemId.parse(id), by: PersonId.parse('olga'), at: at(0) },
      ),
    noProblems(),
  );
}

/** Facts of items: who said each, and on which day; null where nobody knows. */
export function factsOf(
  items: readonly (readonly [item: string, customer: string, on: string | null])[],
): ReadonlyMap<ItemId, EvidenceFact> {
  return new Map(
    items.map(([item, customer, on]) => {
      const itemId = ItemId.parse(item);
      const saidAt = on === null ? null : day(on);
      return [
        itemId,
        { itemId, saidAt, customer, company: null, customerKey: `${customer.toLowerCase()}\n`, votes: [] },
      ];
    }),
  );
}
