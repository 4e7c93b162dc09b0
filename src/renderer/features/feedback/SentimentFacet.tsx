import type { FacetCount } from '#core/feedback/query.ts';
import { SentimentChoice } from '#core/sentiment/sentiment.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { FacetList } from '#renderer/ui/FacetList.tsx';
import classes from './SentimentFacet.module.css';
import { saySentiment } from './say-sentiment.ts';

interface SentimentFacetProps {
  readonly options: readonly FacetCount[];
  readonly selected: readonly SentimentChoice[];
  readonly onChange: (selected: SentimentChoice[]) => void;
}

/** How items sound, to filter by, with the limits of who judges it: a hint is not to be taken for a count. */
export function SentimentFacet({ options, selected, onChange }: SentimentFacetProps) {
  const status = useMirror(({ sentiments }) => sentiments);
  const isRunning = status?.state === 'running';
  const percent = isRunning && status.total > 0 ? Math.floor((100 * status.done) / status.total) : 0;
  return (
    <div>
      <FacetList
        title="Sounds"
        options={options.map(({ value, count }) => ({
          value,
          count,
          label: capitalised(saySentiment(SentimentChoice.catch('unjudged').parse(value))),
        }))}
        selected={selected}
        onChange={(chosen) => onChange(SentimentChoice.array().parse(chosen))}
      />
      <p className={classes.limits}>
        {isRunning ? <span className={classes.progress}>Judging, {percent} % done. </span> : null}
        {status?.state === 'failed' ? 'Not all could be judged. ' : null}
        English only, judged word by word: a hint. Other languages and very short texts are not judged.
      </p>
    </div>
  );
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
