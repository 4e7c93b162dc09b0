import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './CustomersWhoAsked.module.css';

/** Who was told, by whom, when; newest first. */
export function ToldCustomers({ customers }: { readonly customers: readonly AskingCustomer[] }) {
  const nameOf = useNameOf();
  const newestFirst = [...customers].sort((a, b) => (b.told?.toldAt ?? 0) - (a.told?.toldAt ?? 0));
  return (
    <ul>
      {newestFirst.map(({ customerKey, customer, company, told }) => (
        <li key={customerKey} className={classes.told}>
          <span>
            {customer ?? 'A customer'} {company ? <span className={classes.company}>{company}</span> : null}
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
