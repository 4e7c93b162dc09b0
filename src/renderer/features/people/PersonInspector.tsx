import type { Person, PersonDetails } from '#core/people/person.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { ConfirmButton } from '#renderer/ui/ConfirmButton.tsx';
import { FieldRow, FieldRows } from '#renderer/ui/FieldRow.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { RoleWord } from '#renderer/ui/RoleWord.tsx';
import classes from './People.module.css';
import { PersonForm } from './PersonForm.tsx';

interface PersonInspectorProps {
  readonly person: Person;
  readonly onRemoved: () => void;
}

/** One person: to change for organisers and for oneself, to read for everyone else. */
export function PersonInspector({ person, onRemoved }: PersonInspectorProps) {
  const command = useCommand();
  const acting = useActingPerson();
  const mayRemove = useWhyNot()('person.remove') === null;
  const isOrganiser = acting?.role === 'organiser';
  const save = async (changes: PersonDetails) =>
    (await command('person.update', { id: person.id, changes }, { done: 'Saved.' })) !== null;
  const remove = async () => {
    if (await command('person.remove', { id: person.id }, { done: `${person.name} is out of the roster.` }))
      onRemoved();
  };
  return (
    <article className={classes.person}>
      <PageHeader title={person.name} lead={<RoleWord role={person.role} />} />
      {isOrganiser || acting?.id === person.id ? (
        <PersonForm
          key={JSON.stringify(person)}
          initial={detailsOf(person)}
          verb="Save changes"
          mayChooseRole={isOrganiser}
          onSave={save}
        />
      ) : (
        <Details person={person} />
      )}
      {mayRemove ? (
        <ConfirmButton
          label="Remove from the roster"
          question={`Remove ${person.name}?`}
          detail="They can be removed while they have done nothing here. You can undo this."
          verb="Remove"
          danger
          onConfirm={() => void remove()}
        />
      ) : null}
    </article>
  );
}

function Details({ person: { email, skills, diet } }: { readonly person: Person }) {
  return (
    <FieldRows>
      <FieldRow name="E-mail">{email ?? 'Not known'}</FieldRow>
      <FieldRow name="Skills">{skills.join(', ') || 'None said'}</FieldRow>
      <FieldRow name="Diet">{diet || 'Nothing to mind'}</FieldRow>
    </FieldRows>
  );
}

function detailsOf({ name, email, role, skills, diet }: Person): PersonDetails {
  return { name, email, role, skills, diet };
}
