import type { Pitch } from '#core/pitches/pitch.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './kiosk-ballot.module.css';

/** What customers said, and what the team promised, for the project that one looks at. */
export function ProjectWords({ pitch }: { readonly pitch: Pitch | null }) {
  const { facts } = useEvidenceFacts();
  const { words, customers } = usePitchOrigin(pitch, facts);
  if (!pitch) return null;
  return (
    <aside className={classes.words} aria-label={`What customers said: ${pitch.title}`}>
      <p className={classes.wordsTitle}>{pitch.title}</p>
      {words ? (
        <Verbatim
          key={words.id}
          size="hero"
          text={words.verbatim}
          who={words.customer}
          company={words.company}
          where={null}
          when={words.saidAt}
        />
      ) : null}
      <p className={classes.asked}>{`${sayCount(customers, 'customer')} asked for this.`}</p>
      <p className={classes.promiseWord}>The promise</p>
      <p className={classes.promise}>{pitch.promise}</p>
    </aside>
  );
}
