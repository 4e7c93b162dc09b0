import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Person, Role } from '#core/people/person.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { AddPerson } from './AddPerson.tsx';
import { ImportPeople } from './ImportPeople.tsx';
import classes from './People.module.css';
import { PersonInspector } from './PersonInspector.tsx';
import { Roster } from './Roster.tsx';

const PLACE = 'people';

/** Who takes part: the roster, and one person beside it. */
export function PeopleScreen() {
  const { id } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null);
  const { people } = useSnapshot().people;
  const size = useUi((ui) => ui.inspectorPx[PLACE] ?? 400);
  const isWhole = useUi((ui) => ui.wholeInspector[PLACE] ?? false);
  const chosen = people[id ?? ''];
  const close = () => go('/people');
  useShortcuts('People', [
    { keys: 'n', label: 'Add a person', run: () => setDialog('add') },
    { keys: 'i', label: 'Import people', run: () => setDialog('import') },
    { keys: 'escape', label: 'Close the person', run: close },
  ]);
  return (
    <>
      <Workbench
        list={
          <div className={classes.page}>
            <div className={classes.head}>
              <Head people={Object.values(people)} onDialog={setDialog} />
            </div>
            <Roster
              people={Object.values(people)}
              openId={chosen?.id ?? null}
              onOpen={(person) => go(`/people/${person.id}`)}
            />
          </div>
        }
        inspector={chosen ? <PersonInspector key={chosen.id} person={chosen} onRemoved={close} /> : null}
        inspectorLabel={chosen ? chosen.name : 'Person'}
        size={size}
        onSize={(px) => rememberInspectorPx(PLACE, px)}
        whole={isWhole}
        onWhole={(whole) => rememberWholeInspector(PLACE, whole)}
        onClose={close}
      />
      <AddPerson opened={dialog === 'add'} onClose={() => setDialog(null)} />
      <ImportPeople opened={dialog === 'import'} onClose={() => setDialog(null)} />
    </>
  );
}

interface HeadProps {
  readonly people: readonly Person[];
  readonly onDialog: (dialog: 'add' | 'import') => void;
}

function Head({ people, onDialog }: HeadProps) {
  const whyNot = useWhyNot()('person.add');
  return (
    <PageHeader
      title="People"
      lead={countByRole(people)}
      actions={
        <>
          {whyNot === null ? (
            <Button leftSection={<IconUpload size={15} aria-hidden />} onClick={() => onDialog('import')}>
              Paste or import
            </Button>
          ) : null}
          <OfferButton
            tone="signal"
            whyNot={whyNot}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onDialog('add')}
          >
            Add a person
          </OfferButton>
        </>
      }
    />
  );
}

/** "20 engineers, 3 organisers": roles that somebody has. */
function countByRole(people: readonly Person[]): string {
  return Role.options
    .map((role) => ({ role, number: people.filter((person) => person.role === role).length }))
    .filter(({ number }) => number > 0)
    .map(({ role, number }) => sayCount(number, role))
    .join(', ');
}
