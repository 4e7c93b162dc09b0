import { useCallback } from 'react';
import type { InputOf } from '#contract/contract.ts';
import type { Area, Benefit } from '#core/workspace/workspace.ts';
import { useSnapshot } from './selectors.ts';
import { useCommand } from './use-command.ts';

export interface AreasAndBenefits {
  /** By name. */
  readonly areas: readonly Area[];
  readonly benefits: readonly Benefit[];
  /** Both answer the new one's id once it is saved; null when it was refused and said. */
  readonly addArea: (name: string) => Promise<Area['id'] | null>;
  readonly addBenefit: (benefit: InputOf<'benefit.add'>) => Promise<Benefit['id'] | null>;
}

/** What a problem can belong to and help with, and how to add to it on the spot. */
export function useAreasAndBenefits(): AreasAndBenefits {
  const { areas, benefits } = useSnapshot().workspace;
  const command = useCommand();
  const addArea = useCallback(
    async (name: string) => (await command('area.add', { name }))?.id ?? null,
    [command],
  );
  const addBenefit = useCallback(
    async (benefit: InputOf<'benefit.add'>) => (await command('benefit.add', benefit))?.id ?? null,
    [command],
  );
  return { areas: byName(areas), benefits: byName(benefits), addArea, addBenefit };
}

function byName<T extends { readonly name: string }>(record: Readonly<Record<string, T>>): T[] {
  return Object.values(record).sort((a, b) => a.name.localeCompare(b.name));
}
