import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './MakeProblemDialog.module.css';

const AT_FIRST = 25;

/** The words of what was chosen, whole, to read while one writes. */
export function ChosenVerbatims({ ids }: { readonly ids: readonly ItemId[] }) {
  const [count, setCount] = useState(AT_FIRST);
  const { value, error } = useQuery('feedback.items', { ids: ids.slice(0, Math.min(count, 500)) });
  if (error && !value) {
    return <ErrorState title="Their words could not be read">{wordingOf(error).advice}</ErrorState>;
  }
  if (!value) return <LoadingState label="Reading their words" rows={4} />;
  const left = ids.length - value.items.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard.
    <section className={classes.list} tabIndex={0} aria-label="What was chosen">
      {value.items.map((item) => (
        <Verbatim
          key={item.id}
          title={item.title}
          text={item.verbatim}
          who={item.customer}
          company={item.company}
          where={item.source}
          when={item.saidAt}
        />
      ))}
      {left > 0 && count < 500 ? (
        <Button variant="subtle" onClick={() => setCount(count * 4)}>
          Show more of the {sayNumber(left)} others
        </Button>
      ) : null}
    </section>
  );
}
