import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemId } from '#core/ids.ts';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CustomersWhoAsked.module.css';
import { TellDialog } from './TellDialog.tsx';
import { UntoldCustomer } from './UntoldCustomer.tsx';

/** As many items as one call reads. */
const READ_AT_ONCE = 500;

interface UntoldCustomersProps {
  readonly entry: LogEntry;
  readonly customers: readonly AskingCustomer[];
  readonly onTold: (customerKeys: readonly string[]) => void;
}

/** The customers still to be told, each with their words: to select, to write to, to mark. */
export function UntoldCustomers({ entry, customers, onTold }: UntoldCustomersProps) {
  const wordsOf = useWordsOf(customers);
  const whyNot = useWhyNot()('customer.markTold');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [drafted, setDrafted] = useState<AskingCustomer | null>(null);
  const keys = customers.map(({ customerKey }) => customerKey);
  const selected = keys.filter((key) => chosen.includes(key));
  const markTold = (these: readonly string[]) => {
    if (these.length === 0 || whyNot !== null) return;
    setChosen([]);
    onTold(these);
  };
  useShortcuts('Customers', [{ keys: 't', label: 'Mark the selected told', run: () => markTold(selected) }]);
  return (
    <>
      <SelectionLine
        selected={selected.length}
        all={keys.length}
        whyNot={whyNot}
        onSelectAll={() => setChosen(selected.length === keys.length ? [] : keys)}
        onTold={() => markTold(selected)}
      />
      <ul className={classes.list} aria-label="Customers to tell">
        {customers.map((customer) => (
          <UntoldCustomer
            key={customer.customerKey}
            customer={customer}
            items={wordsOf(customer)}
            isSelected={chosen.includes(customer.customerKey)}
            whyNot={whyNot}
            onToggle={() => setChosen(toggled(chosen, customer.customerKey))}
            onDraft={() => setDrafted(customer)}
            onTold={() => markTold([customer.customerKey])}
          />
        ))}
      </ul>
      {drafted ? (
        <TellDialog
          entry={entry}
          customer={drafted}
          items={wordsOf(drafted)}
          onClose={() => setDrafted(null)}
          onTold={() => {
            markTold([drafted.customerKey]);
            setDrafted(null);
          }}
        />
      ) : null}
    </>
  );
}

interface SelectionLineProps {
  readonly selected: number;
  readonly all: number;
  readonly whyNot: string | null;
  readonly onSelectAll: () => void;
  readonly onTold: () => void;
}

function SelectionLine({ selected, all, whyNot, onSelectAll, onTold }: SelectionLineProps) {
  return (
    <div className={classes.bar}>
      <Button variant="subtle" onClick={onSelectAll}>
        {selected === all ? 'Select none' : 'Select all'}
      </Button>
      {selected > 0 ? (
        <OfferButton tone="strong" whyNot={whyNot} onClick={onTold} keys="T">
          {`Mark ${sayCount(selected, 'customer')} told`}
        </OfferButton>
      ) : null}
    </div>
  );
}

function toggled(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}

/** What each customer said; nothing until it has been read. */
function useWordsOf(customers: readonly AskingCustomer[]): (customer: AskingCustomer) => FeedbackItem[] {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const ids: ItemId[] = [...new Set(customers.flatMap(({ itemIds }) => itemIds))].slice(0, READ_AT_ONCE);
  const { value } = useQuery('feedback.items', ids.length === 0 ? null : { ids }, version);
  const items = new Map((value?.items ?? []).map((item) => [item.id, item]));
  return ({ itemIds }) => itemIds.flatMap((id) => items.get(id) ?? []);
}
