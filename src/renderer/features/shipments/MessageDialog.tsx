import { Button, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

interface MessageDialogProps {
  readonly title: string;
  readonly description: string;
  /** What stands there until somebody changes it. */
  readonly draft: string;
  readonly whyNot: string | null;
  readonly onClose: () => void;
  readonly onTold: () => void;
  /** How the message reaches them, as it is written now. */
  readonly children: (written: string) => ReactNode;
}

/** A message to change, copy and send by one's own means. ShipIt! sends nothing. */
export function MessageDialog(props: MessageDialogProps) {
  const { title, description, draft, whyNot, onClose, onTold, children } = props;
  const [text, setText] = useState<string | null>(null);
  const written = text ?? draft;
  return (
    <Modal opened onClose={onClose} title={title} size={610}>
      <FormRows>
        <Textarea
          label="Message"
          description={description}
          data-autofocus
          autosize
          minRows={12}
          maxRows={22}
          value={written}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {children(written)}
        <FormActions>
          <OfferButton tone="signal" whyNot={whyNot} onClick={onTold}>
            Mark told
          </OfferButton>
          <CopyButton text={written} label="Copy the message" />
          <Button variant="subtle" onClick={onClose}>
            Close
          </Button>
        </FormActions>
      </FormRows>
    </Modal>
  );
}
