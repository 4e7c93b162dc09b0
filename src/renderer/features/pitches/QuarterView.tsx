import { Button, SegmentedControl } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { refusePitching } from '#core/pitches/pitch-rules.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import type { EvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { InterruptionLedger } from './InterruptionLedger.tsx';
import { PitchList } from './PitchList.tsx';
import { type PitchFilter, shownPitches, standingPitches } from './pitch-list.ts';
import { QuarterHeader } from './QuarterHeader.tsx';
import classes from './QuarterView.module.css';

interface QuarterViewProps {
  readonly hackathon: HackathonDocument;
  readonly facts: EvidenceFacts;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onPitch: () => void;
}

/** The quarter on top, its pitches as waybills below. */
export function QuarterView({ hackathon, facts, openId, onOpen, onPitch }: QuarterViewProps) {
  const me = useActingPerson();
  const whyNot = useWhyNot()('pitch.create', (person) => refusePitching(hackathon, person));
  const [filter, setFilter] = useState<PitchFilter>('all');
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const all = standingPitches(hackathon);
  const shown = shownPitches(hackathon, filter, words, me?.id ?? null);
  useViewKeys(search, () => whyNot === null && onPitch());
  const pitchButton = (
    <OfferButton
      tone={me?.role === 'organiser' ? 'plain' : 'signal'}
      whyNot={whyNot}
      onClick={onPitch}
      keys="P"
    >
      Pitch
    </OfferButton>
  );
  return (
    <div className={classes.view}>
      <QuarterHeader hackathon={hackathon} />
      <InterruptionLedger hackathon={hackathon} />
      <div className={classes.filters}>
        <FilterBar
          search={{ value: words, onChange: setWords, label: 'Search pitches', inputRef: search }}
          filters={[]}
          onClear={() => setWords('')}
          count={
            shown.length === all.length
              ? sayCount(all.length, 'pitch', 'pitches')
              : `${shown.length} of ${all.length}`
          }
        >
          <SegmentedControl
            aria-label="Which pitches"
            value={filter}
            onChange={(value) => setFilter(value as PitchFilter)}
            data={[
              { value: 'all', label: 'All' },
              { value: 'looking', label: 'Looking for a team' },
              { value: 'mine', label: 'Mine' },
            ]}
          />
          {pitchButton}
        </FilterBar>
      </div>
      {shown.length > 0 ? (
        <PitchList
          pitches={shown}
          hackathon={hackathon}
          facts={facts.facts}
          openId={openId}
          onOpen={onOpen}
        />
      ) : (
        <NothingShown
          pitches={all}
          onClear={() => {
            setFilter('all');
            setWords('');
          }}
          whyNot={whyNot}
        />
      )}
    </div>
  );
}

interface NothingShownProps {
  readonly pitches: readonly Pitch[];
  readonly onClear: () => void;
  readonly whyNot: string | null;
}

function NothingShown({ pitches, onClear, whyNot }: NothingShownProps) {
  if (pitches.length > 0) {
    return (
      <EmptyState title="No pitch matches" action={<Button onClick={onClear}>Show all</Button>}>
        {`There are ${sayCount(pitches.length, 'pitch', 'pitches')} in this quarter.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No pitches yet">
      An engineer chooses problems that customers have, and promises what will be in production.{' '}
      {whyNot ?? 'Choose Pitch to make the first.'}
    </EmptyState>
  );
}

function useViewKeys(search: RefObject<HTMLInputElement | null>, pitch: () => void): void {
  useShortcuts('Pitches', [
    { keys: 'p', label: 'Pitch', run: pitch },
    { keys: '/', label: 'Search pitches', run: () => search.current?.focus() },
  ]);
}
