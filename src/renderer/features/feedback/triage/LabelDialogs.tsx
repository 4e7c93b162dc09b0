import { Modal } from '@mantine/core';
import type { ItemId } from '#core/ids.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { sayCount } from '#renderer/ui/say.ts';
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
  const { tags } = useOffered();
  return (
    <PickOrAdd
      label="Tag"
      placeholder="Type to choose or add"
      options={tags}
      onPick={onPick}
      onAdd={onPick}
      empty="No tag yet. Type to add the first."
    />
  );
}

function UntagPick({ ids, onPick }: Pick<LabelDialogProps, 'ids' | 'onPick'>) {
  const { tags } = useOffered();
  const [only] = ids;
  const read = useQuery('feedback.read', ids.length === 1 && only ? { id: only } : null);
  const own = read.value && (read.value.note.tags?.value ?? read.value.item.tags).map((value) => ({ value }));
  return (
    <PickOrAdd
      label="Tag to take off"
      placeholder="Type to choose"
      options={ids.length === 1 ? (own ?? []) : tags}
      onPick={onPick}
      empty="There is no tag to take off."
    />
  );
}

// Empty: an area has a name.
const NONE = '';

function AreaPick({ onPick }: PickProps) {
  const { areas } = useOffered();
  return (
    <PickOrAdd
      label="Area"
      placeholder="Type to choose or add"
      options={[...areas, { value: NONE, label: 'No area' }]}
      onPick={(value) => onPick(value === NONE ? null : value)}
      onAdd={onPick}
      empty="No area yet. Type to add the first."
    />
  );
}
