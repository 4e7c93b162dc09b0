import { type KeyboardEvent, useRef } from 'react';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId } from '#core/ids.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { trackingNumber } from '#core/problems/problem.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { Waybill } from '#renderer/ui/Waybill.tsx';
import classes from './QuarterView.module.css';

interface PitchListProps {
  readonly pitches: readonly Pitch[];
  readonly hackathon: HackathonDocument;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Pitches as waybills. Arrows or j and k move, Enter opens. */
export function PitchList({ pitches, hackathon, facts, openId, onOpen }: PitchListProps) {
  const list = useRef<HTMLUListElement>(null);
  const step = (by: number) => {
    const rows: (Element | null)[] = [...(list.current?.querySelectorAll('h3 button') ?? [])];
    const at = rows.indexOf(document.activeElement);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next instanceof HTMLElement) next.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  };
  useShortcuts('Pitches', [
    { keys: 'j', label: 'Next pitch', run: () => step(1), isStep: true },
    { keys: 'k', label: 'Pitch before', run: () => step(-1), isStep: true },
  ]);
  return (
    <ul className={classes.list} ref={list} aria-label="Pitches" onKeyDown={onKeyDown}>
      {pitches.map((pitch) => (
        <PitchRow
          key={pitch.id}
          pitch={pitch}
          hackathon={hackathon}
          facts={facts}
          isOpen={pitch.id === openId}
          onOpen={() => onOpen(pitch.id)}
        />
      ))}
    </ul>
  );
}

interface PitchRowProps {
  readonly pitch: Pitch;
  readonly hackathon: HackathonDocument;
  readonly facts: PitchListProps['facts'];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function PitchRow({ pitch, hackathon, facts, isOpen, onOpen }: PitchRowProps) {
  const { problems } = useSnapshot().problems;
  const nameOf = useNameOf();
  const { customers, since, words } = usePitchOrigin(pitch, facts);
  return (
    <li>
      <Waybill
        numbers={pitch.problemIds.flatMap((id) => {
          const problem = problems[id];
          return problem ? [trackingNumber(problem)] : [];
        })}
        title={pitch.title}
        quarter={hackathon.quarter}
        from={{ customers, since, words: words?.verbatim ?? null }}
        promise={pitch.promise}
        carriedBy={Object.keys(pitch.members).map(nameOf)}
        onOpen={onOpen}
        isOpen={isOpen}
      />
    </li>
  );
}
