import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { statementText, trackingNumber } from '#core/problems/problem.ts';
import { orderOf } from '#renderer/features/feedback/library-order.ts';
import { everything, writeView } from '#renderer/features/feedback/library-view.ts';
import { useQuarters, useSavedViews, useSnapshot } from '#renderer/state/selectors.ts';
import { useRegisteredShortcuts } from '#renderer/state/shortcuts.ts';
import { chooseQuarter, useUi } from '#renderer/state/ui-store.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { palette, paletteStore } from './palette-store.ts';
import { shownKeys } from './shown-keys.ts';
import { usePaletteElsewhere, usePalettePitches } from './use-palette-elsewhere.ts';

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const SHOWN = 40;

/** Everything one can go to or do from where one is, by typing a part of its name. */
export function CommandPalette({ opened, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  const groups = useGroups(query.trim());
  useEffect(() => {
    if (opened) palette.open();
    else palette.close();
  }, [opened]);
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={() => {
        setQuery('');
        onClose();
      }}
      shortcut={null}
      limit={SHOWN}
      scrollable
      maxHeight={440}
      // What scrolls must be reached from the keyboard; the arrows move through it from the field as well.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      nothingFound="Nothing of that name."
      searchProps={{
        placeholder: 'Go to, do, or find a problem, pitch or person',
        'aria-label': 'Search or do something',
      }}
    />
  );
}

function useGroups(query: string): SpotlightActionGroupData[] {
  const [, go] = useLocation();
  const doing = useDoing();
  const problems = useProblems(go);
  const people = usePeople(go);
  const choosing = useChoosing();
  const elsewhere = usePaletteElsewhere();
  const pitches = usePalettePitches();
  const views = useSavedViews().map((view) => ({
    id: view.id,
    label: view.name,
    onClick: () => go(`/feedback?${new URLSearchParams({ feedback: writeView(view) })}`),
  }));
  const searching: SpotlightActionData[] = query
    ? [
        {
          id: 'search-feedback',
          label: `Search feedback for “${query}”`,
          keywords: query,
          onClick: () => go(`/feedback?${searchFor(query)}`),
        },
      ]
    : [];
  return [
    ...doing,
    { group: 'Elsewhere', actions: elsewhere },
    { group: 'Look', actions: choosing },
    { group: 'Views of feedback', actions: views },
    { group: 'Customer problems', actions: problems },
    { group: 'Pitches and projects', actions: pitches },
    { group: 'Everyone', actions: people },
    // Last, because it is always there: what has that name comes before it.
    { group: 'What customers say', actions: searching },
  ].filter(({ actions }) => actions.length > 0);
}

// As if it were typed into the field of the library.
function searchFor(text: string): URLSearchParams {
  const sort = orderOf(text, useUi.getState().feedbackOrders);
  return new URLSearchParams({ feedback: writeView({ ...everything, text, sort }) });
}

// What belongs to the place one is in comes before what works everywhere.
function useDoing(): SpotlightActionGroupData[] {
  const entries = useRegisteredShortcuts((registered) => registered.entries);
  return [...Map.groupBy(entries.toReversed(), ({ scope }) => scope)].map(([group, own]) => ({
    group,
    actions: own
      .flatMap(({ shortcuts }) => shortcuts)
      .filter(({ keys }) => keys !== 'mod+k' && keys !== 'escape')
      .filter(({ isUnlisted, needsFocus }) => !isUnlisted && !needsFocus)
      .map(({ keys, label, run }) => ({
        id: `do-${keys}-${label}`,
        label,
        onClick: run,
        rightSection: <KeyHint keys={shownKeys(keys)} decorative />,
      })),
  }));
}

function useProblems(go: (path: string) => void): SpotlightActionData[] {
  return Object.values(useSnapshot().problems.problems).map((problem) => ({
    id: problem.id,
    label: `${trackingNumber(problem)} ${statementText(problem.statement)}`,
    onClick: () => go(`/problems/${problem.id}`),
  }));
}

function usePeople(go: (path: string) => void): SpotlightActionData[] {
  return Object.values(useSnapshot().people.people)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => ({
      id: person.id,
      label: person.name,
      description: person.role,
      onClick: () => go(`/people/${person.id}`),
    }));
}

function useChoosing(): SpotlightActionData[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const quarters = useQuarters().map((quarter) => ({
    id: `quarter-${quarter}`,
    label: `Look at ${quarter}`,
    onClick: () => chooseQuarter(quarter),
  }));
  const schemes = (['light', 'dark', 'auto'] as const)
    .filter((scheme) => scheme !== colorScheme)
    .map((scheme) => ({
      id: `scheme-${scheme}`,
      label: scheme === 'auto' ? 'Light or dark as the system' : `Show everything ${scheme}`,
      onClick: () => setColorScheme(scheme),
    }));
  return [...quarters, ...schemes];
}
