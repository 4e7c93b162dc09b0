import type { SpotlightActionData } from '@mantine/spotlight';
import { useLocation } from 'wouter';
import type { CallName } from '#contract/contract.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useRegisteredShortcuts } from '#renderer/state/shortcuts.ts';
import { chooseQuarter } from '#renderer/state/ui-store.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { confirmLeaving } from './confirm-leaving.ts';

interface Deed {
  readonly label: string;
  /** What it leads to; null for what anyone may do. */
  readonly call: CallName | null;
  /** What else people call it. */
  readonly keywords?: string;
  readonly run: () => void;
}

/** What belongs to another place than the one where one is, and is looked for by its name all the same. */
export function usePaletteElsewhere(): SpotlightActionData[] {
  const [, go] = useLocation();
  const command = useCommand();
  const whyNot = useWhyNot();
  const { organisation } = useSnapshot().workspace;
  const here = useRegisteredShortcuts(({ entries }) => entries).flatMap(({ shortcuts }) => shortcuts);
  const deeds: Deed[] = [
    { label: 'Import feedback', call: 'import.run', run: () => go('/feedback/import') },
    { label: 'New quarter', call: 'hackathon.create', run: () => askForHackathon({ kind: 'create' }) },
    {
      label: 'Close the workspace, for another one',
      call: null,
      keywords: 'open create switch',
      run: () => confirmLeaving(organisation, () => void command('workspace.close', {})),
    },
  ];
  return deeds
    .filter(({ label }) => !here.some((shortcut) => shortcut.label === label))
    .filter(({ call }) => call === null || whyNot(call) === null)
    .map(({ label, keywords, run }) => ({
      id: `elsewhere-${label}`,
      label,
      onClick: run,
      ...(keywords !== undefined && { keywords }),
    }));
}

/** The pitches of all quarters, newest quarter first. */
export function usePalettePitches(): SpotlightActionData[] {
  const [, go] = useLocation();
  return Object.values(useSnapshot().hackathons)
    .sort((a, b) => b.quarter.localeCompare(a.quarter))
    .flatMap(({ quarter, pitches }) =>
      Object.values(pitches).map(({ id, title }) => ({
        id: `pitch-${id}`,
        label: title,
        description: quarter,
        onClick: () => {
          chooseQuarter(quarter);
          go(`/pitches/${id}`);
        },
      })),
    );
}
