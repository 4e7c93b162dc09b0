import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import type { AskingVoters } from '#core/impact/voters-to-tell.ts';
import type { Telling } from '#core/shipments/telling.ts';
import { sayVoters } from '#renderer/state/say-to-tell.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './CustomersWhoAsked.module.css';

interface ToldCustomersProps {
  readonly customers: readonly AskingCustomer[];
  readonly voters: readonly AskingVoters[];
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

interface Told {
  readonly key: string;
  readonly who: string;
  readonly company: string | null;
  readonly told: Telling | null;
}

/** Who was told, by whom, when; newest first. */
export function ToldCustomers({ customers, voters, facts }: ToldCustomersProps) {
  const nameOf = useNameOf();
  const all = [...customers.map(toldCustomer), ...voters.map((one) => toldVoters(one, facts))];
  const newestFirst = all.sort((a, b) => (b.told?.toldAt ?? 0) - (a.told?.toldAt ?? 0));
  return (
    <ul>
      {newestFirst.map(({ key, who, company, told }) => (
        <li key={key} className={classes.told}>
          <span>
            {who} {company ? <span className={classes.company}>{company}</span> : null}
          </span>
          {told ? (
            <span className={classes.quiet}>
              {nameOf(told.toldBy)}, <WhenText at={told.toldAt} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function toldCustomer({ customerKey, customer, company, told }: AskingCustomer): Told {
  return { key: customerKey, who: customer ?? 'A customer', company, told };
}

function toldVoters(
  { customerKey, itemId, people, untold, told }: AskingVoters,
  facts: ToldCustomersProps['facts'],
): Told {
  const author = facts.get(itemId)?.customer ?? 'a customer';
  return {
    key: customerKey,
    who: `${sayVoters(people - untold)} for what ${author} said`,
    company: null,
    told,
  };
}
