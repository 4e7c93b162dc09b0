import { useState } from 'react';
import type { Person } from '#core/people/person.ts';
import { teamOf } from '#core/teams/team-rules.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './People.module.css';

interface RosterProps {
  readonly people: readonly Person[];
  readonly openId: string | null;
  readonly onOpen: (person: Person) => void;
}

/** Everyone in one table: whom one can ask, who eats what, who is in which team. */
export function Roster({ people, openId, onOpen }: RosterProps) {
  const [words, setWords] = useState('');
  const columns = useColumns();
  useShortcuts('People', [
    { keys: 'j', label: 'Next person', run: () => stepTo('nextElementSibling'), isStep: true },
    { keys: 'k', label: 'Previous person', run: () => stepTo('previousElementSibling'), isStep: true },
  ]);
  const shown = people.filter((person) => holds(person, words));
  return (
    <>
      <FilterBar
        search={{ value: words, onChange: setWords, label: 'Find by name, skill, role or diet' }}
        filters={[]}
        onClear={() => setWords('')}
        count={
          shown.length === people.length
            ? sayCount(people.length, 'person', 'people')
            : `${shown.length} of ${people.length}`
        }
      />
      {shown.length === 0 ? (
        <EmptyState title="Nobody found">
          No one in the roster has “{words}” in their name, skills, role or diet.
        </EmptyState>
      ) : (
        <div className={classes.table}>
          <DataTable
            label="People"
            columns={openId === null ? columns : columns.filter(({ key }) => BESIDE.includes(key))}
            rows={shown}
            rowKey={({ id }) => id}
            initialSort={{ key: 'name', direction: 'ascending' }}
            activeKey={openId}
            onOpen={onOpen}
          />
        </div>
      )}
    </>
  );
}

/** Into the table from anywhere: beside the person who is open, else to the first. */
function stepTo(neighbour: 'nextElementSibling' | 'previousElementSibling'): void {
  const entry = document.querySelector<HTMLElement>('table[aria-label="People"] tr[tabindex="0"]');
  const to = entry?.getAttribute('aria-current') === 'true' ? entry[neighbour] : entry;
  if (to instanceof HTMLElement) to.focus();
}

/** Beside a person only what tells the others apart: the rest would wrap. */
const BESIDE = ['name', 'role', 'team'];

function useColumns(): Column<Person>[] {
  const hackathon = useHackathon();
  const team = (person: Person) => (hackathon ? teamOf(hackathon, person.id)?.title : undefined) ?? '';
  return [
    {
      key: 'name',
      title: 'Name',
      render: ({ name }) => <PersonMark name={name} size={20} withName />,
      sortBy: ({ name }) => name,
    },
    {
      key: 'role',
      title: 'Role',
      render: ({ role }) => <RoleWord role={role} />,
      sortBy: ({ role }) => role,
      width: '120px',
    },
    { key: 'skills', title: 'Skills', render: ({ skills }) => skills.join(', ') },
    {
      key: 'team',
      title: hackathon ? `Team in ${hackathon.quarter}` : 'Team',
      render: team,
      sortBy: (person) => team(person) || null,
    },
    {
      key: 'diet',
      title: 'Diet',
      render: ({ diet }) => diet,
      sortBy: ({ diet }) => diet || null,
      width: '140px',
    },
  ];
}

function holds({ name, email, role, skills, diet }: Person, words: string): boolean {
  const text = [name, email ?? '', role, ...skills, diet].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
