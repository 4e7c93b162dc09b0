import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CustomersWhoAsked.module.css';
import { TellDialog } from './TellDialog.tsx';
import { UntoldCustomer } from './UntoldCustomer.tsx';
import { useWordsOf } from './use-words-of.ts';

interface UntoldCustomersProps {
  readonly entry: LogEntry;
  readonly customers: readonly AskingCustomer[];
  readonly onTold: (customerKeys: readonly string[]) => void;
}

/** The customers still to be told, each with their words: to select, to write to, to mark. */
export function UntoldCustomers({ entry, customers, onTold }: UntoldCustomersProps) {
  const wordsOf = useWordsOf(customers.flatMap(({ itemIds }) => itemIds));
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
            items={wordsOf(customer.itemIds)}
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
          items={wordsOf(drafted.itemIds)}
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
