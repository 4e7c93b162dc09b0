import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CustomersWhoAsked.module.css';
import { TellDialog } from './TellDialog.tsx';
import { UntoldCustomer } from './UntoldCustomer.tsx';
import { useMarkTold } from './use-mark-told.ts';

/** As many items as one call reads. */
const READ_AT_ONCE = 500;

interface UntoldCustomersProps {
  readonly entry: LogEntry;
  readonly customers: readonly AskingCustomer[];
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** The customers still to be told: longest waiting first, each with their words, to draft and to mark. */
export function UntoldCustomers({ entry, customers }: UntoldCustomersProps) {
  const words = useWords(customers.flatMap(({ itemIds }) => itemIds).slice(0, READ_AT_ONCE));
  const whyNot = useWhyNot()('customer.markTold');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [drafted, setDrafted] = useState<AskingCustomer | null>(null);
  const { mark, marked, undo } = useMarkTold(entry);
  const selected = customers.filter(({ customerKey }) => chosen.has(customerKey));
  const markThese = (these: readonly AskingCustomer[]) => {
    setChosen(new Set());
    void mark(these.map(({ customerKey }) => customerKey));
  };
  const toggle = (key: string) =>
    setChosen(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]));
  useShortcuts('Customers', [
    { keys: 't', label: 'Mark the selected told', run: () => selected.length > 0 && markThese(selected) },
  ]);
  return (
    <>
      <div className={classes.bar}>
        <Button
          variant="subtle"
          onClick={() =>
            setChosen(
              new Set(selected.length === customers.length ? [] : customers.map((c) => c.customerKey)),
            )
          }
        >
          {selected.length === customers.length ? 'Select none' : 'Select all'}
        </Button>
        {selected.length > 0 ? (
          <OfferButton tone="strong" whyNot={whyNot} onClick={() => markThese(selected)} keys="T">
            {`Mark ${sayCount(selected.length, 'customer')} told`}
          </OfferButton>
        ) : null}
      </div>
      {marked ? (
        <Note
          title={`${sayCount(marked, 'customer')} marked told.`}
          actions={undo ? <Button onClick={undo}>Undo</Button> : null}
        />
      ) : null}
      <ul className={classes.list} aria-label="Customers to tell">
        {customers.map((customer) => (
          <UntoldCustomer
            key={customer.customerKey}
            customer={customer}
            items={customer.itemIds.flatMap((id) => words.get(id) ?? [])}
            isSelected={chosen.has(customer.customerKey)}
            whyNot={whyNot}
            onToggle={() => toggle(customer.customerKey)}
            onDraft={() => setDrafted(customer)}
            onTold={() => markThese([customer])}
          />
        ))}
      </ul>
      {drafted ? (
        <TellDialog
          key={drafted.customerKey}
          entry={entry}
          customer={drafted}
          items={drafted.itemIds.flatMap((id) => words.get(id) ?? [])}
          onClose={() => setDrafted(null)}
          onTold={() => {
            markThese([drafted]);
            setDrafted(null);
          }}
        />
      ) : null}
    </>
  );
}

function useWords(ids: readonly ItemId[]): ReadonlyMap<string, FeedbackItem> {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value } = useQuery('feedback.items', ids.length === 0 ? null : { ids: [...ids] }, version);
  return new Map((value?.items ?? []).map((item) => [item.id, item]));
}
