import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '#core/people/person.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';

interface KioskExitProps {
  readonly organiser: Person;
  readonly onLeave: () => void;
}

/** The way out: nobody types an organiser's name by accident, and a voter has no reason to. */
export function KioskExit({ organiser, onLeave }: KioskExitProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const isRight = typed.trim().toLocaleLowerCase() === organiser.name.toLocaleLowerCase();
  const close = () => {
    setIsAsked(false);
    setTyped('');
  };
  return (
    <>
      <Button variant="subtle" onClick={() => setIsAsked(true)}>
        For the organiser
      </Button>
      <Modal opened={isAsked} onClose={close} title="End the kiosk?" size={440}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isRight) onLeave();
          }}
        >
          <FormRows>
            <TextInput
              data-autofocus
              size="md"
              label="To end it, type the name of who started it"
              autoComplete="off"
              value={typed}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
            />
            <FormActions>
              <Button type="submit" variant="filled" disabled={!isRight}>
                End the kiosk
              </Button>
              <Button variant="subtle" onClick={close}>
                Go on voting
              </Button>
            </FormActions>
          </FormRows>
        </form>
      </Modal>
    </>
  );
}
