import { Modal } from '@mantine/core';
import type { FacetCount } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { type PickOption, PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { useOffered } from './use-offered.ts';

interface LabelDialogProps {
  readonly kind: 'tag' | 'untag' | 'area';
  readonly ids: readonly ItemId[];
  readonly onClose: () => void;
  /** Null for no area. */
  readonly onPick: (value: string | null) => void;
}

/** Asks for one tag or area: what is used most comes first, and what is typed can be added. */
export function LabelDialog({ kind, ids, onClose, onPick }: LabelDialogProps) {
  const items = sayCount(ids.length, 'item');
  const title = { tag: `Tag ${items}`, untag: `Take a tag off ${items}`, area: `Area of ${items}` }[kind];
  return (
    <Modal opened onClose={onClose} title={title} size={480}>
      {kind === 'area' ? <AreaPick onPick={onPick} /> : null}
      {kind === 'tag' ? <TagPick onPick={onPick} /> : null}
      {kind === 'untag' ? <UntagPick ids={ids} onPick={onPick} /> : null}
    </Modal>
  );
}

type PickProps = Pick<LabelDialogProps, 'onPick'>;

function TagPick({ onPick }: PickProps) {
  const { tags, isLoading } = useOffered();
  return (
    <PickOrAdd
      label="Tag"
      placeholder="Type to choose or add"
      options={tags}
      onPick={onPick}
      onAdd={onPick}
      isLoading={isLoading}
      empty="No tag yet. Type to add the first."
    />
  );
}

function UntagPick({ ids, onPick }: Pick<LabelDialogProps, 'ids' | 'onPick'>) {
  const { value, isLoading } = useQuery('feedback.tagsOf', { ids: [...ids] });
  return (
    <PickOrAdd
      label="Tag to take off"
      placeholder="Type to choose"
      options={(value?.tags ?? []).map((tag) => labelOption(tag, ids.length))}
      onPick={onPick}
      isLoading={isLoading}
      empty="There is no tag to take off."
    />
  );
}

/** How many of the items have it, where not all do. */
function labelOption({ value, count }: FacetCount, items: number): PickOption {
  return count === items ? { value } : { value, note: `${sayNumber(count)} of ${sayNumber(items)}` };
}

// Empty: an area has a name.
const NONE = '';

function AreaPick({ onPick }: PickProps) {
  const { areas, isLoading } = useOffered();
  return (
    <PickOrAdd
      label="Area"
      placeholder="Type to choose or add"
      options={isLoading ? [] : [...areas, { value: NONE, label: 'No area' }]}
      onPick={(value) => onPick(value === NONE ? null : value)}
      onAdd={onPick}
      isLoading={isLoading}
      empty="No area yet. Type to add the first."
    />
  );
}
