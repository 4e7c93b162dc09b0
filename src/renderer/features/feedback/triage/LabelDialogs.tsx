import { Modal } from '@mantine/core';
import type { FacetCount } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayRefusal } from '#renderer/state/use-command.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { firstFit } from '#renderer/ui/first-fit.ts';
import { type PickOption, PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { useOffered, useReadOffered } from './use-offered.ts';

/** Null for no area, and for no tag that fits. */
export type Label = string | null;
/** Undefined where it could not be found out: nothing is written. Null would take an area away. */
export type FoundLabel = Label | undefined;

interface LabelDialogProps {
  readonly kind: 'tag' | 'untag' | 'area';
  readonly ids: readonly ItemId[];
  readonly onClose: () => void;
  /** Answered before what there is was read, it is found out what that fits. */
  readonly onPick: (label: Label | Promise<FoundLabel>) => void;
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

const fitOrNew = (values: readonly string[], typed: string): Label =>
  firstFit(values, typed) ?? (typed || null);

type PickProps = Pick<LabelDialogProps, 'onPick'>;

function TagPick({ onPick }: PickProps) {
  const { tags, isLoading } = useOffered();
  const read = useReadOffered();
  return (
    <PickOrAdd
      label="Tag"
      placeholder="Type to choose or add"
      options={tags}
      onPick={onPick}
      onAdd={onPick}
      onEarly={(typed) => onPick(read().then((there) => there && fitOrNew(there.tags, typed)))}
      isLoading={isLoading}
      empty="No tag yet. Type to add the first."
    />
  );
}

function UntagPick({ ids, onPick }: Pick<LabelDialogProps, 'ids' | 'onPick'>) {
  const client = useClient();
  const { value, isLoading } = useQuery('feedback.tagsOf', { ids: [...ids] });
  const read = async (typed: string): Promise<FoundLabel> => {
    const reply = await client.call('feedback.tagsOf', { ids: [...ids] });
    if (reply.ok) {
      const tags = reply.value.tags.map((tag) => tag.value);
      return firstFit(tags, typed);
    }
    sayRefusal(reply.error);
    return undefined;
  };
  return (
    <PickOrAdd
      label="Tag to take off"
      placeholder="Type to choose"
      options={(value?.tags ?? []).map((tag) => labelOption(tag, ids.length))}
      onPick={onPick}
      onEarly={(typed) => onPick(read(typed))}
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
  const read = useReadOffered();
  return (
    <PickOrAdd
      label="Area"
      placeholder="Type to choose or add"
      options={isLoading ? [] : [...areas, { value: NONE, label: 'No area' }]}
      onPick={(value) => onPick(value === NONE ? null : value)}
      onAdd={onPick}
      onEarly={(typed) => onPick(read().then((there) => there && fitOrNew(there.areas, typed)))}
      isLoading={isLoading}
      empty="No area yet. Type to add the first."
    />
  );
}
