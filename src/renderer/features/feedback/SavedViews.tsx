import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { SavedView } from '#core/feedback/saved-view.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { type CommandOptions, useCommand } from '#renderer/state/use-command.ts';
import classes from './SavedViews.module.css';
import type { LibraryView } from './use-library-view.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

type Naming = 'new' | 'open' | null;

interface SavedViewsProps extends Pick<LibraryView, 'show' | 'now'> {
  readonly views: readonly SavedView[];
  /** The one whose search is in the field; undefined where none is. */
  readonly open: SavedView | undefined;
  /** Whether anything is searched or filtered. */
  readonly isFiltered: boolean;
}

/** The searches that somebody gave a name: open one, keep this one, rename or delete the open one. */
export const SavedViews = memo(function SavedViews({ views, open, isFiltered, show, now }: SavedViewsProps) {
  const command = useCommand();
  const canSave = ['engineer', 'organiser'].includes(useActingPerson()?.role ?? '');
  const [naming, setNaming] = useState<Naming>(null);
  const give = (name: string, options: CommandOptions) =>
    naming === 'open' && open
      ? command('view.rename', { id: open.id, name }, options)
      : command('view.save', { ...now(), name }, options);
  const sameName = (name: string) =>
    views.find((view) => view.name.toLowerCase() === name.trim().toLowerCase());
  const replace = (name: string, options: CommandOptions) =>
    command('view.save', { ...now(), name, replaces: sameName(name)?.id }, options);
  if (views.length === 0 && !canSave) return null;
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button variant="subtle" leftSection={<IconBookmark size={15} aria-hidden />} maw={150}>
            <span className={classes.name} title={open?.name}>
              {open?.name ?? 'Views'}
            </span>
          </Button>
        </Menu.Target>
        {/* The first of those marked takes the focus. */}
        <Menu.Dropdown>
          {views.map((saved) => (
            <Menu.Item
              key={saved.id}
              data-autofocus
              {...(saved.id === open?.id && OPEN)}
              onClick={() => show(saved)}
            >
              {saved.name}
            </Menu.Item>
          ))}
          {views.length > 0 && canSave ? <Menu.Divider /> : null}
          {canSave && !open ? <KeepItem isWorthIt={isFiltered} onNaming={setNaming} /> : null}
          {canSave && open ? <OpenViewItems open={open} onNaming={setNaming} /> : null}
        </Menu.Dropdown>
      </Menu>
      <ViewNameDialog
        opened={naming !== null}
        title={naming === 'open' ? 'Rename the view' : 'Save this search'}
        name={naming === 'open' ? (open?.name ?? '') : ''}
        onClose={() => setNaming(null)}
        onName={give}
        {...(naming === 'new' && { onReplace: replace })}
      />
    </>
  );
});

/** How the open one is marked among the others. */
const OPEN = { 'aria-current': true, rightSection: <IconCheck size={15} aria-hidden /> };

interface KeepItemProps {
  readonly isWorthIt: boolean;
  readonly onNaming: (naming: Naming) => void;
}

function KeepItem({ isWorthIt, onNaming }: KeepItemProps) {
  return (
    <Menu.Item
      data-autofocus
      // Not `disabled`: it may be the only one, and Escape is heard only where something has the focus.
      className={classes.keep ?? ''}
      data-disabled={!isWorthIt}
      aria-disabled={!isWorthIt}
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => {
        if (isWorthIt) onNaming('new');
      }}
    >
      {isWorthIt ? 'Save this search…' : 'Search or filter, then save it here'}
    </Menu.Item>
  );
}

interface OpenViewItemsProps {
  readonly open: SavedView;
  readonly onNaming: (naming: Naming) => void;
}

function OpenViewItems({ open: { id, name }, onNaming }: OpenViewItemsProps) {
  const command = useCommand();
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onNaming('open')}>
        Rename “{name}”…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => void command('view.delete', { id }, { done: `The view “${name}” is deleted.` })}
      >
        Delete “{name}”
      </Menu.Item>
    </>
  );
}
