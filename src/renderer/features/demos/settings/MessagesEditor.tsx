import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Message } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './MessagesEditor.module.css';
import { useMessages } from './use-messages.ts';

const MOST_MESSAGES = 40;

interface MessagesEditorProps {
  readonly hackathon: HackathonDocument;
  readonly whyNot: string | null;
}

/** The messages prepared in advance: their words and their order, which gives them their keys. */
export function MessagesEditor({ hackathon, whyNot }: MessagesEditorProps) {
  const { messages, set } = useMessages(hackathon);
  const without = (id: string) => messages.filter((one) => one.id !== id);
  const isFull = messages.length >= MOST_MESSAGES;
  return (
    <div className={classes.editor}>
      <ol className={classes.list} aria-label="Prepared messages">
        {messages.map((message, place) => (
          <li key={message.id} className={classes.row}>
            <MessageField
              key={message.text}
              message={message}
              isOffered={whyNot === null}
              onText={(text) => set(messages.map((one) => (one.id === message.id ? { ...one, text } : one)))}
            />
            <IconAction
              label={`Move “${message.text}” up`}
              icon={<IconArrowUp size={15} />}
              disabled={whyNot !== null || place === 0}
              onClick={() => set(without(message.id).toSpliced(place - 1, 0, message))}
            />
            <IconAction
              label={`Move “${message.text}” down`}
              icon={<IconArrowDown size={15} />}
              disabled={whyNot !== null || place === messages.length - 1}
              onClick={() => set(without(message.id).toSpliced(place + 1, 0, message))}
            />
            <IconAction
              label={`Remove “${message.text}”`}
              icon={<IconTrash size={15} />}
              disabled={whyNot !== null}
              onClick={() => set(without(message.id))}
            />
          </li>
        ))}
      </ol>
      <NewMessage
        whyNot={whyNot ?? (isFull ? `${MOST_MESSAGES} messages are enough.` : null)}
        onAdd={(text) => set([...messages, Message.parse({ id: crypto.randomUUID(), text })])}
      />
    </div>
  );
}

interface MessageFieldProps {
  readonly message: Message;
  readonly isOffered: boolean;
  readonly onText: (text: string) => void;
}

/** Saved when one leaves the field or presses Enter; emptied, it is as it was. */
function MessageField({ message, isOffered, onText }: MessageFieldProps) {
  const [text, setText] = useState(message.text);
  const save = () => {
    if (text.trim() === '') setText(message.text);
    else if (text.trim() !== message.text) onText(text.trim());
  };
  return (
    <TextInput
      className={classes.field ?? ''}
      aria-label={`Message: ${message.text}`}
      value={text}
      maxLength={120}
      readOnly={!isOffered}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

function NewMessage({
  whyNot,
  onAdd,
}: {
  readonly whyNot: string | null;
  readonly onAdd: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot === null) add();
      }}
    >
      <TextInput
        className={classes.field ?? ''}
        label="Another message"
        placeholder="Two minutes, then questions"
        value={text}
        maxLength={120}
        readOnly={whyNot !== null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <OfferButton whyNot={whyNot ?? (text.trim() === '' ? 'A message needs words.' : null)} onClick={add}>
        Add
      </OfferButton>
    </form>
  );
}
