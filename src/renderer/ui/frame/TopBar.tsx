import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconChevronDown,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconAction } from '../IconAction.tsx';
import { ariaKeysOf, KeyHint } from '../KeyHint.tsx';
import { PersonMark } from '../PersonMark.tsx';
import { type SavedState, SavedWord } from './SavedWord.tsx';
import classes from './TopBar.module.css';

interface Undoing {
  /** What would be undone or redone, in the words of the command; null when there is nothing. */
  readonly what: string | null;
  readonly onClick: () => void;
}

interface TopBarProps {
  readonly workspaceName: string;
  readonly onWorkspace: () => void;
  /** Null before the first hackathon. */
  readonly quarter: string | null;
  readonly quarters: readonly string[];
  readonly onQuarter: (quarter: string) => void;
  /** Further entries of the quarter's menu (Menu.Item): "New quarter". */
  readonly quarterMenu?: ReactNode;
  readonly onSearch: () => void;
  readonly undo: Undoing;
  readonly redo: Undoing;
  readonly saved: SavedState;
  /** Null until someone has said who they are. */
  readonly person: { readonly name: string; readonly role: string } | null;
  readonly onPerson: () => void;
}

/** The title bar of the window: it drags the window where nothing is. */
export function TopBar(props: TopBarProps) {
  return (
    <header className={classes.bar}>
      <div className={classes.start}>
        <button type="button" className={classes.workspace} onClick={props.onWorkspace} title="Workspace">
          {props.workspaceName}
        </button>
        <QuarterSwitch {...props} />
      </div>
      <button
        type="button"
        className={classes.search}
        onClick={props.onSearch}
        aria-keyshortcuts={ariaKeysOf('Mod+K')}
      >
        <IconSearch size={15} aria-hidden />
        <span>Search or do something</span>
        <KeyHint keys="Mod+K" decorative />
      </button>
      <div className={classes.end}>
        <SavedWord state={props.saved} />
        <UndoAction verb="Undo" keys="Mod+Z" icon={<IconArrowBackUp size={17} />} {...props.undo} />
        <UndoAction verb="Redo" keys="Mod+Shift+Z" icon={<IconArrowForwardUp size={17} />} {...props.redo} />
        <ActingPerson person={props.person} onPerson={props.onPerson} />
      </div>
    </header>
  );
}

function QuarterSwitch({ quarter, quarters, onQuarter, quarterMenu }: TopBarProps) {
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={classes.quarter}
          aria-label={quarter ? `Quarter: ${quarter}` : 'No quarter yet'}
        >
          <span>{quarter ?? 'No quarter yet'}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {quarters.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => onQuarter(one)}
            rightSection={one === quarter ? <IconCheck size={14} aria-label="shown" /> : null}
          >
            {one}
          </Menu.Item>
        ))}
        {quarterMenu && quarters.length > 0 ? <Menu.Divider /> : null}
        {quarterMenu}
      </Menu.Dropdown>
    </Menu>
  );
}

interface UndoActionProps extends Undoing {
  readonly verb: string;
  readonly keys: string;
  readonly icon: ReactNode;
}

function UndoAction({ verb, keys, icon, what, onClick }: UndoActionProps) {
  const label = what ? `${verb}: ${what}` : `Nothing to ${verb.toLowerCase()}`;
  return <IconAction label={label} icon={icon} keys={keys} disabled={what === null} onClick={onClick} />;
}

function ActingPerson({ person, onPerson }: Pick<TopBarProps, 'person' | 'onPerson'>) {
  return (
    <button type="button" className={classes.person} onClick={onPerson}>
      {person ? (
        <>
          <PersonMark name={person.name} withName />
          <span className={classes.role}>{person.role}</span>
        </>
      ) : (
        <span>Who are you?</span>
      )}
    </button>
  );
}
