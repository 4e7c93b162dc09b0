import type { FeedbackItem } from '#core/feedback/item.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './ItemInspector.module.css';

/** What the item said before a later import brought it changed. Nothing said is ever lost. */
export function EarlierVersions({ versions }: { readonly versions: readonly FeedbackItem[] }) {
  const { batches } = useSnapshot().batches;
  if (versions.length === 0) return null;
  return (
    <Section title="Earlier versions" count={versions.length}>
      <div className={classes.problems}>
        {versions.map((version) => (
          <Verbatim
            key={version.batchId}
            title={version.title}
            text={version.verbatim}
            who={version.customer}
            company={version.company}
            where={version.source}
            when={version.saidAt}
            aside={
              <span>
                imported <WhenText at={batches[version.batchId]?.importedAt ?? null} />
              </span>
            }
          />
        ))}
      </div>
    </Section>
  );
}
